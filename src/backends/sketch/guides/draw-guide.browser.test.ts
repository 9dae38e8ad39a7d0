import { describe, expect, it, test } from 'vitest';
import { GUIDES, type Guide } from '@/domain/generation/guides.ts';
import { draw, prepare } from '../draw.ts';
import { STYLES } from '../scene.ts';
import { boxOf } from '../staging/placed.ts';
import { understand } from '../understand.ts';
import { drawGuide } from './draw-guide.ts';

const { signal } = new AbortController();
const ORDER = { style: 'flat', seed: 7, width: 320, height: 240 };

async function pixelsOf(image: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(image);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

async function guideTo(prompt: string, guide: Guide, order: Partial<typeof ORDER> = {}) {
  const scene = await understand(prompt);
  const { image, hasSubject } = await drawGuide(scene, { ...ORDER, ...order }, guide, signal);
  return { pixels: await pixelsOf(image), hasSubject };
}

/** Mean of a channel over a part of the picture, given in shares of it. */
function meanIn({ data, width, height }: ImageData, channel: number, part: readonly number[]) {
  const [left = 0, top = 0, right = 1, bottom = 1] = part;
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(top * height); y < bottom * height; y++) {
    for (let x = Math.floor(left * width); x < right * width; x++, count++) {
      sum += data[(y * width + x) * 4 + channel]!;
    }
  }
  return sum / count;
}

/** How many pixels of a cut-out are not see-through. */
async function opaqueIn(style: string): Promise<number> {
  const { pixels } = await guideTo('a dog in a meadow', 'subject', { style });
  return pixels.data.filter((value, index) => index % 4 === 3 && value > 127).length;
}

const isGrey = ({ data }: ImageData) =>
  data.every((value, index) =>
    index % 4 === 3 ? value === 255 : value === data[index - (index % 4)],
  );

describe('a guide', () => {
  it.each(GUIDES)('%s has the size of its picture, in a coarse style too', async (guide) => {
    for (const style of ['flat', 'pixel']) {
      const { pixels } = await guideTo('a fox in a forest', guide, { style, width: 333 });
      expect([pixels.width, pixels.height]).toEqual([333, 240]);
    }
  });

  it.each(['mask', 'depth', 'lines'] as const)('%s has no colour and no hole', async (guide) => {
    expect(isGrey((await guideTo('a fox in a forest', guide)).pixels)).toBe(true);
  });

  it.each(GUIDES)('%s is drawn of a scene without a subject', async (guide) => {
    const { pixels, hasSubject } = await guideTo('mountains at dawn', guide);
    expect(hasSubject).toBe(false);
    if (guide === 'mask') expect(meanIn(pixels, 0, [])).toBe(0);
    if (guide === 'subject') expect(meanIn(pixels, 3, [])).toBe(0);
    if (guide === 'depth') expect(meanIn(pixels, 0, [])).toBeGreaterThan(10);
    if (guide === 'lines') expect(meanIn(pixels, 0, [])).toBeLessThan(254);
  });

  it('is drawn the same again', async () => {
    const [first, second] = [await guideTo('a dog', 'lines'), await guideTo('a dog', 'lines')];
    expect(first.pixels.data).toEqual(second.pixels.data);
  });
});

test.each(STYLES)('the mask fills the place where %s has staged the subject', async (style) => {
  const scene = await understand('a dog in a meadow');
  const { layout } = await prepare(scene, { ...ORDER, style }, signal);
  const { pixels, hasSubject } = await guideTo('a dog in a meadow', 'mask', { style });
  expect(hasSubject).toBe(true);
  const [placed] = layout.placed;
  if (!placed) throw new Error('no dog');
  const scale = ORDER.width / layout.world.width;
  const box = boxOf(placed);
  const bleed = 2 * scale;
  let inside = 0;
  let outside = 0;
  for (let y = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++) {
      if (pixels.data[(y * pixels.width + x) * 4]! < 128) continue;
      const isInside =
        x >= box.x * scale - bleed &&
        x <= (box.x + box.width) * scale + bleed &&
        y >= box.y * scale - bleed &&
        y <= (box.y + box.height) * scale + bleed;
      if (isInside) inside++;
      else outside++;
    }
  }
  expect(outside).toBe(0);
  expect(inside / (box.width * scale * box.height * scale)).toBeGreaterThan(0.3);
});

test('the mask is soft for no more than a pixel', async () => {
  const { data, width } = (await guideTo('a dog in a meadow', 'mask')).pixels;
  const around = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => 4 * (x + y * width)));
  const isHard = (at: number) => data[at]! < 5 || data[at]! > 250;
  for (let at = 0; at < data.length; at += 4) {
    if (!isHard(at)) expect(around.some((step) => isHard(at + step))).toBe(true);
  }
});

test('the subject is cut out of the picture as it is', async () => {
  const scene = await understand('a dog in a meadow');
  const order = { ...ORDER, style: 'gouache', variation: 2 };
  const picture = await pixelsOf(await draw(scene, order, signal, () => undefined));
  const cut = await pixelsOf((await drawGuide(scene, order, 'subject', signal)).image);
  let opaque = 0;
  let differing = 0;
  for (let i = 0; i < cut.data.length; i += 4) {
    if (cut.data[i + 3]! < 255) continue;
    opaque++;
    if ([0, 1, 2].some((c) => Math.abs(cut.data[i + c]! - picture.data[i + c]!) > 1)) differing++;
  }
  expect(opaque).toBeGreaterThan(1000);
  expect(differing).toBe(0);
});

test('the cut-out keeps the rim that a style gives its subjects', async () => {
  const [withRim, without] = [await opaqueIn('paper-cut'), await opaqueIn('flat')];
  expect(withRim).toBeGreaterThan(without * 1.01);
});

test.each([
  'a dog in a meadow',
  'a cat in the desert',
  'a car in a street at night',
  'a fox in a snowy forest',
  'a tree by a lake',
])(
  'in the depth map of %s the sky is far, the subject before it and the foreground near',
  async (prompt) => {
    const { pixels } = await guideTo(prompt, 'depth');
    const { pixels: mask } = await guideTo(prompt, 'mask');
    let [sum, count] = [0, 0];
    for (let i = 0; i < mask.data.length; i += 4) {
      if (mask.data[i]! < 255) continue;
      sum += pixels.data[i]!;
      count++;
    }
    const subject = sum / count;
    const sky = meanIn(pixels, 0, [0.3, 0, 0.7, 0.05]);
    const foreground = meanIn(pixels, 0, [0, 0.97, 1, 1]);
    expect(sky).toBeLessThan(subject - 40);
    expect(subject).toBeLessThanOrEqual(foreground);
  },
);
