import { expect, test } from 'vitest';
import { createId } from '@/domain/id.ts';
import { monthsOf } from './months.ts';
import { NOTHING, orderWith } from './wall-order.ts';

/** Pictures of these days, newest first. */
const orderOf = (...days: readonly [year: number, month: number, day: number][]) =>
  orderWith(
    NOTHING,
    days.map(([year, month, day], index) => ({
      id: createId(new Date(year, month - 1, day).getTime(), () => 0, index),
      width: 1,
      height: 1,
    })),
  );

test('months are counted from the newest on, and empty ones left out', () => {
  const months = monthsOf(orderOf([2026, 11, 30], [2026, 11, 1], [2026, 9, 5], [2025, 9, 6]));
  expect(months.map(({ start, count }) => [start, count])).toEqual([
    [0, 2],
    [2, 1],
    [3, 1],
  ]);
  expect(new Date(months[2]?.atMs ?? 0).getFullYear()).toBe(2025);
});

test('an order from the oldest on has its months the other way round', () => {
  const newest = orderOf([2026, 11, 30], [2026, 11, 1], [2026, 9, 5]);
  const oldest = { ...newest, timeAt: (index: number) => newest.timeAt(2 - index) };
  expect(monthsOf(oldest).map(({ start, count }) => [start, count])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('no pictures have no months', () => {
  expect(monthsOf(NOTHING)).toEqual([]);
});
