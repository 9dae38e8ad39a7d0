import { describe, expect, it } from 'vitest';
import { isSizeAllowed } from '@/domain/recipe/recipe.ts';
import { FORMAT_SOURCES, FORMATS_CHECKED_ON } from './format-source.ts';
import { askedSize, targetFor, targetOf } from './format-target.ts';
import { NETWORK_FORMATS, NETWORKS, networkFormat } from './network-formats.ts';

describe.each(NETWORK_FORMATS)('the format $id', (format) => {
  const { id, size, margins, source } = format;

  it('is found by its name, and says who documents it', () => {
    expect(NETWORK_FORMATS.filter((one) => one.id === id)).toEqual([networkFormat(id)]);
    expect(new URL(FORMAT_SOURCES[source].address).protocol).toBe('https:');
  });

  it('is asked for in a size that may be asked for, of its own shape', () => {
    expect(isSizeAllowed(size)).toBe(true);
    const asked = askedSize(size);
    expect(isSizeAllowed(asked)).toBe(true);
    expect(Math.max(asked.width, asked.height)).toBeLessThanOrEqual(2048);
    expect(asked.width / asked.height / (size.width / size.height)).toBeCloseTo(1, 2);
  });

  it('leaves room for what is to be seen whole', () => {
    if (margins === undefined) return;
    const { top, right, bottom, left } = margins;
    for (const margin of [top, right, bottom, left]) expect(margin).toBeGreaterThanOrEqual(0);
    expect(left + right).toBeLessThan(0.5);
    expect(top + bottom).toBeLessThan(0.75);
  });

  it('counts for as long as its size is asked for', () => {
    const target = targetFor(format);
    expect(targetOf({ target, size: askedSize(size) })).toBe(target);
    expect(targetOf({ target, size: { width: 1000, height: 998 } })).toBeNull();
    expect(targetOf({ target: null, size: askedSize(size) })).toBeNull();
  });
});

it('every network has formats, and all were looked at on a day', () => {
  const named = new Set(NETWORK_FORMATS.map(({ network }) => network));
  expect([...named].toSorted()).toEqual([...NETWORKS].toSorted());
  expect(FORMATS_CHECKED_ON).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(networkFormat('gone')).toBeNull();
});

it.each([
  ['a post', 1080, 1350, 1080, 1350],
  ['a small advertisement, larger', 300, 250, 1200, 1000],
  ['a narrow banner, as long as models go', 728, 90, 2048, 253],
  ['a sheet for print, smaller', 2480, 3508, 1448, 2048],
])('%s is asked for so that models make it well', (_, width, height, askedWidth, askedHeight) => {
  expect(askedSize({ width, height })).toEqual({ width: askedWidth, height: askedHeight });
});
