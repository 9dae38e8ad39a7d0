import { expect, it } from 'vitest';
import { shapeFromPathData } from './path-data.ts';
import { boundsOf } from './shape.ts';

it.each([
  ['lines, absolute and relative', 'M1 2h10v5l-10 0z', [1, 2, 10, 5]],
  ['a circle of two arcs', 'M0 5a5 5 0 1 1 10 0a5 5 0 1 1-10 0z', [0, 0, 10, 10]],
  ['arc flags without gaps', 'M0 5a5 5 0 1110 0a5 5 0 11-10 0', [0, 0, 10, 10]],
  ['numbers that only a dot parts', 'M.5.5L1.5.5.5 1.5', [0.5, 0.5, 1, 1]],
  ['smooth curves', 'M0 0C0 4 4 4 4 0S8-4 8 0T12 0z', [0, -3, 12, 6]],
])('reads %s', (_, d, [x, y, width, height]) => {
  const bounds = boundsOf([shapeFromPathData(d, 16)]);
  expect(bounds.x).toBeCloseTo(x!, 0);
  expect(bounds.y).toBeCloseTo(y!, 0);
  expect(bounds.width).toBeCloseTo(width!, 0);
  expect(bounds.height).toBeCloseTo(height!, 0);
});

it('begins a new contour after a close', () => {
  expect(shapeFromPathData('M0 0h4v4zl-4 0v-4z')).toHaveLength(2);
});

it('keeps what it could read of broken data', () => {
  expect(shapeFromPathData('M0 0h4v4h-4zM1 x')).toHaveLength(1);
  expect(shapeFromPathData('nonsense')).toEqual([]);
});
