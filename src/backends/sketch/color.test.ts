import { expect, it } from 'vitest';
import { colorFromHex, hexFromColor, hueDistance, mix, oklch, rgbFromColor } from './color.ts';

it.each(['#000000', '#ffffff', '#ff0000', '#00a6ed', '#d3883e', '#7f7f7f'])(
  '%s comes back from OKLCH',
  (hex) => {
    expect(hexFromColor(colorFromHex(hex))).toBe(hex);
  },
);

it('matches the published OKLCH of pure red', () => {
  const { l, c, h } = colorFromHex('#ff0000');
  expect(l).toBeCloseTo(0.628, 3);
  expect(c).toBeCloseTo(0.2577, 3);
  expect(h).toBeCloseTo(29.23, 1);
});

it('shows a colour that no screen has as one of the same hue', () => {
  const [red, green, blue] = rgbFromColor(oklch(0.7, 0.5, 145));
  expect(green).toBeGreaterThan(red + 60);
  expect(green).toBeGreaterThan(blue + 60);
});

it('mixes complements through grey and neighbours without it', () => {
  expect(mix(oklch(0.6, 0.1, 0), oklch(0.6, 0.1, 180), 0.5).c).toBeCloseTo(0, 5);
  expect(mix(oklch(0.6, 0.1, 350), oklch(0.6, 0.1, 10), 0.5).h % 360).toBeCloseTo(0, 5);
});

it('measures hues around the circle', () => {
  expect(hueDistance(350, 10)).toBe(20);
  expect(hueDistance(0, 180)).toBe(180);
});
