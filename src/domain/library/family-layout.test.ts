import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinBeside, layoutFamily } from './family-layout.ts';

const idOf = (number: number) => String(number).padStart(5, '0');
const member = (number: number, ...parents: number[]) => ({
  id: idOf(number),
  parents: parents.map(idOf),
});

const placed = (members: Parameters<typeof layoutFamily>[0]) =>
  Object.fromEntries(
    [...layoutFamily(members).places.values()].map(({ id, row, column }) => [id, [row, column]]),
  );

describe('a family', () => {
  it('stands in generations, parents above the middle of their children', () => {
    expect(placed([member(1), member(2, 1), member(3, 1), member(4, 3)])).toEqual({
      '00001': [0, 0.5],
      '00002': [1, 0],
      '00003': [1, 1],
      '00004': [2, 1],
    });
  });

  it('hangs who has several parents on the lowest of them', () => {
    const { places } = layoutFamily([member(1), member(2, 1), member(3), member(4, 2, 3)]);
    expect(places.get(idOf(4))).toMatchObject({ row: 2, parents: [idOf(2), idOf(3)] });
    expect(places.get(idOf(2))?.children).toEqual([idOf(4)]);
    expect(places.get(idOf(3))?.children).toEqual([]);
  });

  it('is walked by steps to parents, children and those beside', () => {
    const layout = layoutFamily([
      member(1),
      member(2, 1),
      member(3, 1),
      member(4),
      member(5, 3, 4),
    ]);
    const go = (number: number, step: Parameters<typeof kinBeside>[2]) =>
      kinBeside(layout, idOf(number), step);
    expect(go(1, 'child')).toBe(idOf(2));
    expect(go(2, 'next')).toBe(idOf(3));
    expect(go(2, 'previous')).toBeNull();
    expect(go(5, 'parent')).toBe(idOf(3));
    expect(go(2, 'parent')).toBe(idOf(1));
    expect(go(5, 'child')).toBeNull();
    expect(go(5, 'first')).toBe(idOf(1));
    expect(go(1, 'last')).toBe(idOf(5));
    expect(go(9, 'next')).toBeNull();
  });
});

const anyMembers = fc
  .array(fc.array(fc.nat(14), { maxLength: 4 }), { minLength: 1, maxLength: 15 })
  .map((all) => all.map((parents, number) => member(number, ...parents)));

it('any family, however it is entangled, has a place for each, of its own and below its parents', () => {
  fc.assert(
    fc.property(anyMembers, (members) => {
      const { places, rows, width } = layoutFamily(members);
      const columns = [...places.values()].map(({ column }) => column);
      expect(width).toBe(Math.max(...columns) + 1);
      expect([...places.keys()].toSorted()).toEqual(members.map(({ id }) => id));
      for (const { id, row, parents } of places.values()) {
        const own = members.find((one) => one.id === id)?.parents ?? [];
        for (const parent of parents) {
          expect(own).toContain(parent);
          expect(places.get(parent)?.row).toBeLessThan(row);
        }
      }
      for (const row of rows) {
        for (const [at, { column }] of row.entries())
          expect(column - (row[at - 1]?.column ?? -1)).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['one below the other', (number: number) => [number - 1]],
  ['all children of one', () => [0]],
  ['in one circle', (number: number) => [(number + 9999) % 10_000]],
  ['each with two parents', (number: number) => [number >> 1, number - 1]],
])('ten thousand pictures %s all find a place', (_, parentsOf) => {
  const members = Array.from({ length: 10_000 }, (_nothing, number) =>
    member(number, ...parentsOf(number).filter((parent) => parent >= 0)),
  );
  expect(layoutFamily(members).places.size).toBe(10_000);
});
