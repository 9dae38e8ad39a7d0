import { describe, expect, it } from 'vitest';
import { REFERENCE_LIMITS, SHRUNK_EDGE } from '@/domain/library/image-workshop.ts';
import type { MaskStep } from '@/domain/mask/mask-drawing.ts';
import { workerWorkshop } from './worker-workshop.ts';

const workshop = workerWorkshop((address) => address);

async function picture(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'teal';
  context.fillRect(0, 0, width / 2, height);
  return canvas.convertToBlob({ type });
}

/** Red, green, blue and alpha at a place, 0 to 1 from left and top. */
async function pixel(image: Blob, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(image);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const [left, top] = [Math.floor(x * bitmap.width), Math.floor(y * bitmap.height)];
  return [...context.getImageData(left, top, 1, 1).data];
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/** A JPEG that a camera turned by a quarter, as EXIF says it. */
async function turnedPhoto(width: number, height: number): Promise<Blob> {
  const plain = await bytesOf(await picture(width, height, 'image/jpeg'));
  const tiff = 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0';
  const exif = `\xff\xe1\0${String.fromCharCode(tiff.length + 8)}Exif\0\0${tiff}`;
  const segment = Uint8Array.from(exif, (letter) => letter.charCodeAt(0));
  return new Blob([plain.slice(0, 2), segment, plain.slice(2)]);
}

describe('a file on its way to being a reference', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])(
    'keeps its bytes as %s, with the type that they tell',
    async (type) => {
      const file = await picture(80, 64, type);
      const { image, size } = await workshop.admit(new Blob([file], { type: 'text/html' }));
      expect(size).toEqual({ width: 80, height: 64 });
      expect(image.type).toBe(type);
      expect(await bytesOf(image)).toEqual(await bytesOf(file));
    },
  );

  it('is turned upright, and what the camera wrote is gone', async () => {
    const { image, size } = await workshop.admit(await turnedPhoto(80, 64));
    expect(size).toEqual({ width: 64, height: 80 });
    expect(image.type).toBe('image/jpeg');
    expect(new TextDecoder('latin1').decode(await bytesOf(image))).not.toContain('Exif');
  });

  it.each([
    ['not-an-image', async () => new Blob(['<svg onload="alert(1)"/>'], { type: 'image/png' })],
    ['not-an-image', async () => new Blob([])],
    ['damaged', async () => (await picture(64, 64)).slice(0, 40)],
    ['too-many-bytes', async () => new Blob([new Uint8Array(REFERENCE_LIMITS.bytes + 1)])],
    [
      'too-many-pixels',
      async () => {
        const bytes = new DataView(await (await picture(64, 64)).arrayBuffer());
        bytes.setUint32(16, 60_000);
        bytes.setUint32(20, 60_000);
        return new Blob([bytes]);
      },
    ],
  ] as const)('is refused as %s, and the next one is taken', async (problem, file) => {
    await expect(workshop.admit(await file())).rejects.toMatchObject({ problem });
    await expect(workshop.admit(await picture(8, 8))).resolves.toMatchObject({
      size: { width: 8, height: 8 },
    });
  });

  it('is made smaller when it is larger than any model reads', async () => {
    const { image, size } = await workshop.admit(await picture(5000, 4000));
    expect(size.width * size.height).toBeLessThanOrEqual(REFERENCE_LIMITS.pixels);
    expect(size.width / size.height).toBeCloseTo(1.25, 2);
    const bitmap = await createImageBitmap(image);
    expect({ width: bitmap.width, height: bitmap.height }).toEqual(size);
  });
});

describe('an image in another form', () => {
  it('is of a type that is taken, and small enough', async () => {
    const webp = await workshop.convert(await picture(200, 100), {
      formats: ['image/webp'],
      maxPixels: 5000,
    });
    expect(webp.type).toBe('image/webp');
    const { width, height } = await createImageBitmap(webp);
    expect([width, height]).toEqual([100, 50]);
  });

  it('is the same bytes where it has that form', async () => {
    const png = await picture(20, 10);
    const kept = await workshop.convert(png, { formats: ['image/png'], maxPixels: 5000 });
    expect(await bytesOf(kept)).toEqual(await bytesOf(png));
  });
});

const left: MaskStep = { kind: 'rectangle', from: { x: 0.5, y: 1 }, to: { x: 0, y: 0 } };
const dot = (x: number, isErasing: boolean): MaskStep => ({
  kind: 'stroke',
  isErasing,
  radius: 0.1,
  points: [{ x, y: 0.5 }],
});
const alphaAt = async (mask: Blob, x: number) => (await pixel(mask, x, 0.5))[3];

describe('a mask', () => {
  const size = { width: 200, height: 100 };
  it('has the size of its image, transparent where it is painted and else black', async () => {
    const mask = await workshop.mask({ ground: null, steps: [left] }, size);
    expect(mask.type).toBe('image/png');
    const { width, height } = await createImageBitmap(mask);
    expect({ width, height }).toEqual(size);
    expect(await alphaAt(mask, 0.25)).toBe(0);
    expect(await pixel(mask, 0.75, 0.5)).toEqual([0, 0, 0, 255]);
  });

  it('is painted, erased, inverted and cleared in the order of its steps', async () => {
    const steps = [left, dot(0.25, true), dot(0.75, false)];
    const painted = await workshop.mask({ ground: null, steps }, size);
    expect(await alphaAt(painted, 0.05)).toBe(0);
    expect(await alphaAt(painted, 0.25)).toBe(255);
    expect(await alphaAt(painted, 0.75)).toBe(0);

    const inverted = await workshop.mask(
      { ground: null, steps: [...steps, { kind: 'invert' }] },
      size,
    );
    expect(await alphaAt(inverted, 0.05)).toBe(255);
    expect(await alphaAt(inverted, 0.25)).toBe(0);

    const cleared = await workshop.mask(
      { ground: null, steps: [...steps, { kind: 'clear' }] },
      size,
    );
    expect(await alphaAt(cleared, 0.05)).toBe(255);
  });

  it('goes on from an earlier one', async () => {
    const ground = await workshop.mask({ ground: null, steps: [left] }, size);
    const mask = await workshop.mask({ ground, steps: [dot(0.75, false)] }, size);
    expect(await alphaAt(mask, 0.25)).toBe(0);
    expect(await alphaAt(mask, 0.75)).toBe(0);
    expect(await alphaAt(mask, 0.95)).toBe(255);
  });

  it('is white on black for those who want that', async () => {
    const mask = await workshop.mask({ ground: null, steps: [left] }, size);
    const white = await workshop.whiteMask(mask);
    expect(await pixel(white, 0.25, 0.5)).toEqual([255, 255, 255, 255]);
    expect(await pixel(white, 0.75, 0.5)).toEqual([0, 0, 0, 255]);
  });
});

describe('a picture made small', () => {
  it.each([1200, 5000, 20_000])(
    'fits into %i bytes, and is as large as that allows',
    async (most) => {
      const small = await workshop.shrink(await picture(1600, 800), most);
      expect(small!.size).toBeLessThanOrEqual(most);
      expect(['image/avif', 'image/webp']).toContain(small!.type);
      const { width, height } = await createImageBitmap(small!);
      expect(width).toBeLessThanOrEqual(SHRUNK_EDGE);
      expect(width / height).toBeCloseTo(2, 0);
      expect(await pixel(small!, 0.1, 0.5)).toMatchObject({ 3: 255 });
    },
  );

  it('is none where nothing fits', async () => {
    expect(await workshop.shrink(await picture(64, 64), 20)).toBeNull();
  });
});
