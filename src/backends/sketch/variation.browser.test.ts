import { expect, test } from 'vitest';
import { draw } from './draw.ts';
import { understand } from './understand.ts';

const EDGE = 64;

const PROMPTS = [
  'a fox in a snowy forest at sunset',
  'three cats in a meadow',
  'mountains at dawn',
  'a sailboat on a lake',
  'a city at night',
  'a fish under water',
  'a rocket in space',
  'fireworks over a town',
  'a cup of coffee on a podium',
  'a camel in the desert',
  'a lighthouse on the beach',
  'ein Stuhl im Zimmer',
];

async function pixelsOf(prompt: string, seed: number, variation: number | null) {
  const order = { style: 'flat', seed, variation, width: 256, height: 256 };
  const { signal } = new AbortController();
  const image = await draw(await understand(prompt), order, signal, () => undefined);
  const small = await createImageBitmap(image, {
    resizeWidth: EDGE,
    resizeHeight: EDGE,
    resizeQuality: 'high',
  });
  const context = new OffscreenCanvas(EDGE, EDGE).getContext('2d')!;
  context.drawImage(small, 0, 0);
  return context.getImageData(0, 0, EDGE, EDGE).data;
}

/** Mean difference of a channel, 0 to 255. */
function distance(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

test('a variation is the same again for the same number', async () => {
  const [prompt = ''] = PROMPTS;
  expect(distance(await pixelsOf(prompt, 7, 3), await pixelsOf(prompt, 7, 3))).toBe(0);
});

test('variations differ from their picture and from each other, but less than other seeds do', async () => {
  const toVariation: number[] = [];
  const toSeed: number[] = [];
  for (const prompt of PROMPTS) {
    const picture = await pixelsOf(prompt, 7, null);
    const [first, second] = [await pixelsOf(prompt, 7, 1), await pixelsOf(prompt, 7, 2)];
    expect(distance(picture, first), prompt).toBeGreaterThan(1);
    expect(distance(first, second), prompt).toBeGreaterThan(1);
    toVariation.push(distance(picture, first), distance(picture, second));
    toSeed.push(
      distance(picture, await pixelsOf(prompt, 8, null)),
      distance(picture, await pixelsOf(prompt, 9, null)),
    );
  }
  expect(mean(toVariation)).toBeLessThan(mean(toSeed) * 0.6);
});
