import { describe, expect, it } from 'vitest';
import { FORMATS, formatOfSize } from './formats.ts';
import { isSizeAllowed } from './recipe.ts';

describe.each(FORMATS)('the format $id', ({ id, ratio, size }) => {
  it('is a size that may be asked for, and is found by it', () => {
    expect(isSizeAllowed(size)).toBe(true);
    expect(formatOfSize(size)).toBe(id);
  });

  it('has the ratio that it names, and about a megapixel', () => {
    const [width, height] = ratio.split(':').map(Number) as [number, number];
    expect(size.width / size.height).toBeCloseTo(width / height, 2);
    expect(size.width * size.height).toBeGreaterThan(750_000);
    expect(size.width * size.height).toBeLessThan(1_400_000);
  });

  it('has edges that every model can take', () => {
    expect([size.width % 8, size.height % 8]).toEqual([0, 0]);
  });
});

it('a size of its own has no format', () => {
  expect(formatOfSize({ width: 1000, height: 1000 })).toBeNull();
});
