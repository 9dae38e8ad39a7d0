import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edgeLimits,
  isSizeMade,
  nearestClass,
  nearestSize,
  type SizeRule,
  sizeOfClass,
} from './size-rule.ts';

const size = (width: number, height: number) => ({ width, height });

const GPT_IMAGE = {
  kind: 'free',
  min: 16,
  max: 3840,
  step: 16,
  minPixels: 655_360,
  maxPixels: 8_294_400,
  maxRatio: 3,
} as const;
const HORDE = { kind: 'free', min: 64, max: 3072, step: 64, maxPixels: 1_048_576 } as const;
const plain = (max: number, step: number) => ({ kind: 'free', min: 64, max, step }) as const;
const LISTED: SizeRule = {
  kind: 'listed',
  sizes: [size(1024, 1024), size(1536, 1024), size(1024, 1536)],
};
const CLASSES = {
  kind: 'classes',
  ratios: ['1:1', '16:9', '9:16', '4:5'],
  classes: [
    { id: '1K', pixels: 1024 ** 2 },
    { id: '2K', pixels: 2048 ** 2 },
    { id: '4K', pixels: 4096 ** 2 },
  ],
} as const satisfies SizeRule;

describe('the nearest size that a model makes', () => {
  it.each<[string, SizeRule, ReturnType<typeof size>, ReturnType<typeof size>]>([
    ['is the wanted one where that is allowed', GPT_IMAGE, size(1536, 864), size(1536, 864)],
    ['is in steps', GPT_IMAGE, size(1528, 800), size(1536, 800)],
    ['is not too small', GPT_IMAGE, size(256, 256), size(816, 816)],
    ['is within what is free', HORDE, size(1536, 864), size(1344, 768)],
    ['has the nearest shape of a list', LISTED, size(1080, 1920), size(1024, 1536)],
    ['is what it is when the model decides', { kind: 'fixed' }, size(7, 9), size(7, 9)],
  ])('%s', (_, rule, wanted, made) => {
    expect(nearestSize(rule, wanted)).toEqual(made);
  });

  it('is cut to the longest shape that is allowed', () => {
    const { width, height } = nearestSize(GPT_IMAGE, size(4000, 1000));
    expect(width / height).toBeLessThanOrEqual(3);
    expect(width / height).toBeGreaterThan(2.9);
  });

  it('keeps every bound, for any rule and any wish', () => {
    const rules = [GPT_IMAGE, HORDE, plain(2048, 8), plain(4096, 1)];
    const edge = fc.integer({ min: 16, max: 8000 });
    fc.assert(
      fc.property(fc.constantFrom(...rules), edge, edge, (rule, width, height) => {
        const made = nearestSize(rule, { width, height });
        const bounds = { minPixels: 0, maxPixels: Infinity, maxRatio: Infinity, ...rule };
        for (const edge of [made.width, made.height]) {
          expect(edge % rule.step).toBe(0);
          expect(edge).toBeGreaterThanOrEqual(rule.min);
          expect(edge).toBeLessThanOrEqual(rule.max);
        }
        expect(made.width * made.height).toBeGreaterThanOrEqual(bounds.minPixels);
        expect(made.width * made.height).toBeLessThanOrEqual(bounds.maxPixels);
        expect(Math.max(made.width / made.height, made.height / made.width)).toBeLessThanOrEqual(
          bounds.maxRatio,
        );
        expect(nearestSize(rule, made)).toEqual(made);
      }),
    );
  });

  it('is a shape and a class where the service decides on pixels', () => {
    expect(nearestClass(CLASSES, size(1920, 1080))).toMatchObject({ ratio: '16:9', id: '1K' });
    expect(nearestClass(CLASSES, size(2048, 2560))).toMatchObject({ ratio: '4:5', id: '2K' });
  });
});

it('a size is made when nothing about it has to change', () => {
  expect(isSizeMade(GPT_IMAGE, size(1024, 1024))).toBe(true);
  expect(isSizeMade(GPT_IMAGE, size(1024, 1000))).toBe(false);
  expect(isSizeMade(CLASSES, size(1536, 864))).toBe(true);
  expect(isSizeMade(CLASSES, size(1528, 800))).toBe(false);
});

it('edges have limits under every rule', () => {
  expect(edgeLimits(HORDE)).toEqual({ min: 64, max: 3072 });
  expect(edgeLimits(LISTED)).toEqual({ min: 1024, max: 1536 });
  expect(edgeLimits(CLASSES)).toEqual({ min: 768, max: 5461 });
  expect(edgeLimits({ kind: 'fixed' })).toEqual({ min: 64, max: 4096 });
});

it.each([
  ['1:1', '1K', 1024, 1024],
  ['16:9', '4K', 5461, 3072],
  ['1:8', '2K', 724, 5793],
])('%s at %s is about %d × %d, and is found again by that size', (ratio, id, width, height) => {
  const rule = {
    kind: 'classes',
    ratios: ['1:1', '16:9', '1:8'],
    classes: [
      { id: '1K', pixels: 1024 ** 2 },
      { id: '2K', pixels: 2048 ** 2 },
      { id: '4K', pixels: 4096 ** 2 },
    ],
  } as const;
  const size = sizeOfClass(rule, ratio, id);
  expect(size).toEqual({ width, height });
  expect(nearestClass(rule, size)).toMatchObject({ ratio, id });
});
