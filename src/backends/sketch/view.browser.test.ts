import { describe, expect, it } from 'vitest';
import { drawGuide } from './guides/draw-guide.ts';
import { understand } from './understand.ts';

const EDGE = 96;
/** Squares of the picture, along each edge, whose nearness makes its layout. */
const SQUARES = 8;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const PROMPTS = [
  'two cats in a garden',
  'a fox in the forest',
  'a dog on the beach',
  'a lighthouse',
  'a horse in the mountains',
  'a car in the city',
  'a camel in the desert',
  'three sheep on a meadow',
  'a sailboat on a lake',
  'a fish under water',
  'a cup of coffee in a room',
  'a perfume bottle on a podium',
  'a cat on a sofa',
];

/** How near each square of the picture is, 0 to 1: what a composition is without its colours. */
async function layoutOf(prompt: string, seed: number): Promise<readonly number[]> {
  const order = { style: 'flat', seed, width: EDGE, height: EDGE };
  const { signal } = new AbortController();
  const { image } = await drawGuide(await understand(prompt), order, 'depth', signal);
  const small = await createImageBitmap(image, {
    resizeWidth: SQUARES,
    resizeHeight: SQUARES,
    resizeQuality: 'high',
  });
  const context = new OffscreenCanvas(SQUARES, SQUARES).getContext('2d')!;
  context.drawImage(small, 0, 0);
  const { data } = context.getImageData(0, 0, SQUARES, SQUARES);
  return Array.from({ length: SQUARES ** 2 }, (_, index) => data[index * 4]! / 255);
}

const distance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;

describe('seeds in a row compose', () => {
  it.each(PROMPTS)('%s each in another way', async (prompt) => {
    const layouts: (readonly number[])[] = [];
    for (const seed of SEEDS) layouts.push(await layoutOf(prompt, seed));
    const distances = layouts.flatMap((one, index) =>
      layouts.slice(index + 1).map((other) => distance(one, other)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.03);
  });
});
