import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Justified, justifiedRows, type Shape } from './justified-rows.ts';
import { framesOf, heightOf, rowAt, rowOf, rowsBetween } from './rows-and-frames.ts';

const WALL: Shape = { width: 1432, targetHeight: 288, gap: 4 };

const ratio = fc.oneof(
  fc.constantFrom(1, 0.8, 9 / 16, 16 / 9, 1.91, 3),
  fc.double({ min: 1 / 64, max: 64, noNaN: true }),
);
const ratios = fc.array(ratio, { maxLength: 300 }).map((list) => Float32Array.from(list));
const shape = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  targetHeight: fc.integer({ min: 80, max: 320 }),
  gap: fc.constantFrom(0, 4),
});

describe('justified rows', () => {
  test('hold every picture once, in order, one below the other', () => {
    fc.assert(
      fc.property(ratios, shape, (list, wall) => {
        const laid = justifiedRows(list, wall);
        expectWhole(laid);
        expect(rowsOf(laid).at(-1)?.end ?? 0).toBe(list.length);
      }),
    );
  });

  test('fill the width exactly and keep the gap between pictures', () => {
    fc.assert(
      fc.property(ratios, shape, (list, wall) => {
        const laid = justifiedRows(list, wall);
        for (const row of rowsOf(laid)) {
          const frames = framesOf(laid, row);
          for (const [at, { left, width }] of frames.entries()) {
            expect(width).toBeGreaterThan(0);
            expect(left).toBe(at === 0 ? 0 : right(frames[at - 1]) + wall.gap);
          }
          if (row.isFull) expect(right(frames.at(-1))).toBe(wall.width);
          else expect(right(frames.at(-1))).toBeLessThanOrEqual(wall.width);
        }
      }),
    );
  });

  test('stay between half and twice the wished height, whatever the shapes', () => {
    fc.assert(
      fc.property(ratios, shape, (list, wall) => {
        for (const { height } of rowsOf(justifiedRows(list, wall))) {
          expect(height).toBeGreaterThan(wall.targetHeight * 0.45);
          expect(height).toBeLessThan(wall.targetHeight * 2.2);
        }
      }),
    );
  });

  test('do not stretch a lonely picture in the last row', () => {
    const laid = justifiedRows(Float32Array.of(1), WALL);
    expect(rowsOf(laid)).toEqual([{ start: 0, end: 1, top: 0, height: 288, isFull: false }]);
    expect(framesOf(laid, rowsOf(laid)[0]!)).toEqual([{ left: 0, width: 288 }]);
  });

  test('of an empty wall are none', () => {
    const laid = justifiedRows(new Float32Array(0), WALL);
    expect(rowsOf(laid)).toEqual([]);
    expect(heightOf(laid)).toBe(0);
  });

  test('find the row of a picture and the row at a height', () => {
    const laid = justifiedRows(new Float32Array(1000).fill(1), WALL);
    for (const [at, row] of rowsOf(laid).entries()) {
      expect(rowOf(laid, row.start)).toBe(at);
      expect(rowOf(laid, row.end - 1)).toBe(at);
      expect(rowAt(laid, row.top)).toBe(at);
      expect(rowAt(laid, row.top + row.height - 1)).toBe(at);
    }
    expect(rowAt(laid, -100)).toBe(0);
    expect(rowAt(laid, heightOf(laid) * 2)).toBe(laid.rowCount - 1);
  });
});

describe('when pictures come and go', () => {
  test('rows stay whole, whatever was put in or taken out and wherever', () => {
    fc.assert(
      fc.property(ratios, ratios, fc.nat(300), fc.nat(300), (before, added, at, removed) => {
        const laid = justifiedRows(before, WALL);
        const cut = Math.min(at, before.length);
        const after = Float32Array.of(
          ...before.subarray(0, cut),
          ...added,
          ...before.subarray(cut + removed),
        );
        const again = justifiedRows(after, WALL, {
          laid,
          kept: { head: cut, tail: Math.max(0, before.length - cut - removed) },
        });
        expectWhole(again);
        expectFull(again);
        expect(rowsOf(again).at(-1)?.end ?? 0).toBe(after.length);
      }),
    );
  });

  test.each([1, 2, 3, 4, 5, 8])(
    'adding %i squares at the head of squares moves at most the first rows',
    (added) => {
      const before = justifiedRows(new Float32Array(500).fill(1), WALL);
      const after = justifiedRows(new Float32Array(500 + added).fill(1), WALL, {
        laid: before,
        kept: { head: 0, tail: 500 },
      });
      const movedRows = rowsOf(after).filter(
        ({ start }) => !rowsOf(before).some((row) => row.start + added === start),
      );
      expect(movedRows.length).toBeLessThanOrEqual(4);
    },
  );

  test('taking one out of the middle leaves the rows before it and most after it', () => {
    const list = Float32Array.from({ length: 400 }, (_, index) => [1, 0.8, 16 / 9][index % 3]!);
    const before = justifiedRows(list, WALL);
    const after = justifiedRows(
      Float32Array.of(...list.subarray(0, 200), ...list.subarray(201)),
      WALL,
      { laid: before, kept: { head: 200, tail: 199 } },
    );
    const stayed = rowsOf(after).filter(({ start }) =>
      rowsOf(before).some((row) => row.start === (start < 200 ? start : start + 1)),
    );
    expect(after.rowCount - stayed.length).toBeLessThanOrEqual(4);
  });

  test('pictures that follow at the tail leave full rows where they were', () => {
    const list = Float32Array.from({ length: 400 }, (_, index) => [1, 0.8, 16 / 9][index % 3]!);
    const before = justifiedRows(list.slice(0, 200), WALL);
    const after = justifiedRows(list, WALL, { laid: before, kept: { head: 200, tail: 0 } });
    expect(rowsOf(after).slice(0, before.rowCount - 1)).toEqual(rowsOf(before).slice(0, -1));
  });
});

function right(frame: { left: number; width: number } | undefined): number {
  return (frame?.left ?? 0) + (frame?.width ?? 0);
}

function rowsOf(laid: Justified) {
  return rowsBetween(laid, 0, laid.rowCount - 1);
}

/** Every row that fills the width is as high as its pictures make it. */
function expectFull(laid: Justified): void {
  const { width, gap } = laid.shape;
  for (const { start, end, height, isFull } of rowsOf(laid)) {
    if (!isFull) continue;
    const bounded = laid.ratios.slice(start, end).map((one) => Math.min(3.2, Math.max(0.4, one)));
    const sum = bounded.reduce((all, one) => all + one, 0);
    expect(Math.abs((width - gap * (end - start - 1)) / sum - height)).toBeLessThanOrEqual(0.5);
  }
}

function expectWhole(laid: Justified): void {
  const { gap } = laid.shape;
  let start = 0;
  let top = 0;
  for (const row of rowsOf(laid)) {
    expect(row.start).toBe(start);
    expect(row.end).toBeGreaterThan(row.start);
    expect(row.top).toBe(top);
    start = row.end;
    top = row.top + row.height + gap;
  }
  expect(heightOf(laid)).toBe(Math.max(0, top - gap));
}
