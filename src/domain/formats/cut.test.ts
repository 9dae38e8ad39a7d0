import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cut, cutPlan, largestOfShape, middleOf, movedCut } from './cut.ts';
import { type Pixels, salientArea } from './salient-area.ts';

const edge = fc.integer({ min: 1, max: 4096 });
const size = fc.record({ width: edge, height: edge });

it('the largest part of a shape lies within the picture and fills one direction', () => {
  fc.assert(
    fc.property(size, size, (picture, shape) => {
      const { width, height } = largestOfShape(picture, shape);
      expect(width).toBeLessThanOrEqual(picture.width);
      expect(height).toBeLessThanOrEqual(picture.height);
      expect(width === picture.width || height === picture.height).toBe(true);
    }),
  );
});

it.each([
  [{ width: 1024, height: 1536 }, { width: 1080, height: 1350 }, true, 1.055],
  [{ width: 1080, height: 1350 }, { width: 1080, height: 1350 }, false, 1],
  [{ width: 1448, height: 2048 }, { width: 2480, height: 3508 }, false, 1.713],
  [{ width: 1200, height: 1000 }, { width: 300, height: 250 }, false, 0.25],
])('%j for %j is cropped: %s, and scaled by %d', (made, target, isCropped, scale) => {
  const plan = cutPlan(made, target);
  expect(plan.isCropped).toBe(isCropped);
  expect(plan.scale).toBeCloseTo(scale, 2);
});

it('a part is moved as far as the picture reaches', () => {
  const cut: Cut = {
    format: 'x',
    target: { width: 100, height: 100 },
    x: 0,
    y: 10,
    width: 50,
    height: 80,
  };
  const picture = { width: 100, height: 100 };
  expect(movedCut(cut, 20.4, 0, picture)).toMatchObject({ x: 20, y: 0 });
  expect(movedCut(cut, -5, 99, picture)).toMatchObject({ x: 0, y: 20, width: 50, height: 80 });
});

it('what is to be looked at lies in the middle of what is seen whole', () => {
  expect(middleOf()).toEqual({ x: 0.5, y: 0.5 });
  const middle = middleOf({ top: 0.2, right: 0.1, bottom: 0.4, left: 0 });
  expect(middle.x).toBeCloseTo(0.45);
  expect(middle.y).toBeCloseTo(0.4);
});

/** Grey, with a red square at a place. */
function pixels(width: number, height: number, at: { x: number; y: number } | null): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isSquare = at !== null && Math.abs(x - at.x) < 8 && Math.abs(y - at.y) < 8;
      data.set(isSquare ? [220, 30, 20, 255] : [128, 128, 128, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

const SQUARE = { width: 1, height: 1 };

it.each([30, 60, 80, 120])('a square part of a wide picture is around what is at %d', (x) => {
  const area = salientArea(pixels(160, 80, { x, y: 40 }), SQUARE);
  expect(area).toMatchObject({ width: 80, height: 80, y: 0 });
  const wanted = Math.min(80, Math.max(0, x - 40));
  expect(Math.abs(area.x - wanted)).toBeLessThanOrEqual(4);
});

it('what draws the eye comes to lie where the format shows it', () => {
  const area = salientArea(pixels(80, 160, { x: 40, y: 80 }), SQUARE, { x: 0.5, y: 0.25 });
  expect(80 - area.y).toBeLessThan(32);
});

it('a picture of nothing is cut around its middle', () => {
  expect(salientArea(pixels(160, 80, null), SQUARE)).toEqual({
    x: 40,
    y: 0,
    width: 80,
    height: 80,
  });
});

it('any pixels give a part within the picture', () => {
  const small = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      small,
      small,
      size,
      fc.infiniteStream(fc.nat(255)),
      (width, height, shape, bytes) => {
        const data = Array.from({ length: width * height * 4 }, () => bytes.next().value as number);
        const area = salientArea({ width, height, data }, shape);
        expect(area.x).toBeGreaterThanOrEqual(0);
        expect(area.y).toBeGreaterThanOrEqual(0);
        expect(area.x + area.width).toBeLessThanOrEqual(width);
        expect(area.y + area.height).toBeLessThanOrEqual(height);
      },
    ),
  );
});
