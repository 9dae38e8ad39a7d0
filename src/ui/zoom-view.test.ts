import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundedView, FITTED, scaledView } from './zoom-view.ts';

const PICTURE = { width: 800, height: 600 };
const STAGE = { width: 1000, height: 600 };

test('a picture that is not larger than it fits lies in the middle', () => {
  expect(boundedView({ scale: 0.5, x: 100, y: 100 }, PICTURE, STAGE)).toEqual(FITTED);
});

test('a dragged picture shows no more ground than it must', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1.01, max: 20, noNaN: true }),
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -9999, max: 9999 }),
      (scale, x, y) => {
        const view = boundedView({ scale, x, y }, PICTURE, STAGE);
        expect(view.scale).toBeLessThanOrEqual(8);
        expect(Math.abs(view.x)).toBeLessThanOrEqual(Math.max(0, 400 * view.scale - 500));
        expect(Math.abs(view.y)).toBeLessThanOrEqual(Math.max(0, 300 * view.scale - 300));
      },
    ),
  );
});

test('the point that was pressed stays where it is', () => {
  const at = { x: 120, y: -80 };
  const before = { scale: 2, x: 30, y: 10 };
  const after = scaledView(before, 5, at);
  const pixelUnder = (view: typeof before) => (at.x - view.x) / view.scale;
  expect(after.scale).toBe(5);
  expect(pixelUnder(after)).toBeCloseTo(pixelUnder(before));
});
