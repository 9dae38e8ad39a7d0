import { thumbHashToApproximateAspectRatio } from 'thumbhash';
import { describe, expect, it } from 'vitest';
import { workerThumbnailer } from './worker-thumbnailer.ts';

const thumbnailer = workerThumbnailer((address) => address);

/** A gradient with noise, so that it compresses neither too well nor too badly. */
async function picture(
  width: number,
  height: number,
  type = 'image/png',
  opacity = 1,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.globalAlpha = opacity;
  const gradient = context.createLinearGradient(0, 0, width, height);
  gradient.addColorStop(0, 'orange');
  gradient.addColorStop(1, 'navy');
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type });
}

describe('a thumbnail', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])('is made of %s', async (type) => {
    const { image, size, placeholder } = await thumbnailer.thumbnail(
      await picture(1536, 864, type),
    );
    expect(size).toEqual({ width: 1536, height: 864 });
    expect(image.type).toBe('image/jpeg');

    const bitmap = await createImageBitmap(image);
    expect([bitmap.width, bitmap.height]).toEqual([512, 288]);

    const hash = Uint8Array.from(atob(placeholder), (letter) => letter.charCodeAt(0));
    expect(thumbHashToApproximateAspectRatio(hash)).toBeCloseTo(16 / 9, 0);
  });

  it('keeps what is transparent', async () => {
    const { image } = await thumbnailer.thumbnail(await picture(800, 800, 'image/png', 0.5));
    expect(image.type).toBe('image/webp');
  });

  it('is never larger than its picture', async () => {
    const { image, size } = await thumbnailer.thumbnail(await picture(80, 64));
    const bitmap = await createImageBitmap(image);
    expect([bitmap.width, bitmap.height]).toEqual([80, 64]);
    expect(size).toEqual({ width: 80, height: 64 });
  });

  it('is refused for bytes that are no picture, and the next picture still gets one', async () => {
    const whole = await picture(64, 64);
    await expect(thumbnailer.thumbnail(new Blob(['<svg/>']))).rejects.toThrow('not a picture');
    await expect(thumbnailer.thumbnail(new Blob([]))).rejects.toThrow('not a picture');
    await expect(thumbnailer.thumbnail(whole.slice(0, 40))).rejects.toThrow();
    await expect(thumbnailer.thumbnail(whole)).resolves.toMatchObject({
      size: { width: 64, height: 64 },
    });
  });

  it('is refused for a picture that claims more pixels than fit into memory', async () => {
    const bytes = new DataView(await (await picture(64, 64)).arrayBuffer());
    bytes.setUint32(16, 60_000);
    bytes.setUint32(20, 60_000);
    await expect(thumbnailer.thumbnail(new Blob([bytes]))).rejects.toThrow('too many pixels');
  });
});
