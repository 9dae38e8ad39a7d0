import { expect, it } from 'vitest';
import { openContainer } from '@/domain/metadata/containers/open-container.ts';
import { textAllowance } from '@/domain/metadata/text-allowance.ts';
import { CARD_SIZE } from '@/domain/sharing/share-card.ts';
import { workerWorkshop } from './worker-workshop.ts';

const workshop = workerWorkshop((address) => address);

it('a picture is published from a phone to a screen, never larger than it is, each saying how it came about', async () => {
  const { variants, images, tone } = await workshop.variants(
    await plain(1000, 500, '#c02010'),
    'algorithmicMedia',
  );
  expect(variants.map(({ width, height }) => [width, height])).toEqual([
    [240, 120],
    [360, 180],
    [480, 240],
    [800, 400],
    [1000, 500],
    [1000, 500],
  ]);
  expect(tone).toMatch(/^#c[0-9a-f]2[0-9a-f]1[0-9a-f]$/);
  for (const [index, image] of images.entries()) {
    const { mediaType, width } = variants[index] ?? {};
    expect(image.type).toBe(mediaType);
    expect((await createImageBitmap(image)).width).toBe(width);
    const allowance = textAllowance();
    openContainer(new Uint8Array(await image.arrayBuffer()), allowance);
    expect(JSON.stringify(allowance.texts)).toContain('digitalsourcetype/algorithmicMedia');
  }
});

it('a picture of which nothing is known says nothing', async () => {
  const { images } = await workshop.variants(await plain(300, 300, '#808080'), null);
  for (const image of images) expect(await image.text()).not.toContain('digitalsourcetype');
});

it.each([0, 1, 2, 3, 4, 5])('a card has room for %i pictures', async (count) => {
  const colors = ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff'].slice(0, count);
  const pictures = await Promise.all(colors.map((color) => plain(400, 300, color)));
  const card = await workshop.card({ title: 'दीपावली 2026', credits: 'Mira' }, pictures);
  const decoded = await createImageBitmap(card);
  expect({ width: decoded.width, height: decoded.height }).toEqual(CARD_SIZE);
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const seen = new Set<string>();
  for (let x = 505; x < CARD_SIZE.width; x += 40)
    for (let y = 5; y < CARD_SIZE.height; y += 40) {
      context?.drawImage(decoded, -x, -y);
      const channels = [...(context?.getImageData(0, 0, 1, 1).data.subarray(0, 3) ?? [])];
      seen.add(channels.map((channel) => (channel > 128 ? 'ff' : '00')).join(''));
    }
  for (const color of colors) expect(seen).toContain(color.slice(1));
});

async function plain(width: number, height: number, color: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
  }
  return canvas.convertToBlob({ type: 'image/png' });
}
