import { expect, test } from 'vitest';
import { accentOf } from './accent.ts';

const pixels = (...colors: [number, number, number][]) =>
  Uint8Array.from(colors.flatMap((color) => [...color, 255]));

// Hues of the sRGB primaries in OKLCH, as https://oklch.com shows them.
test.each([
  ['red', [255, 0, 0], 29],
  ['green', [0, 255, 0], 142],
  ['blue', [0, 0, 255], 264],
] as const)('pure %s lends its hue at full strength', (_, [r, g, b], hue) => {
  const accent = accentOf(pixels([r, g, b]));
  expect(Math.abs(accent.hue - hue)).toBeLessThanOrEqual(1);
  expect(accent.strength).toBe(1);
});

test('a spot of colour outweighs the grey around it', () => {
  const accent = accentOf(pixels([120, 120, 120], [128, 126, 124], [0, 0, 255]));
  expect(Math.abs(accent.hue - 264)).toBeLessThanOrEqual(3);
});

test('a picture without colour lends little of any', () => {
  expect(accentOf(pixels([128, 128, 128], [0, 0, 0])).strength).toBe(0.35);
  expect(accentOf(new Uint8Array(0)).strength).toBe(0.35);
});
