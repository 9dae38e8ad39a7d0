import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { type Justified, justifiedRows, keptBetween, rowAt, rowOf } from './justified-rows.ts';
import type { GridPosition } from './picture-grid.tsx';

/** As `--wall-gap` in tokens.css. */
const GAP = 4;

interface Laid<T> {
  readonly pictures: readonly T[];
  readonly laid: Justified;
}

/**
 * Lays pictures out, stably when some come and go, and keeps what is in view where it is. Begins at
 * a position once its picture is there. Null until the width is known.
 */
export function useJustifiedRows<T extends { readonly id: string }>(
  list: RefObject<HTMLElement | null>,
  pictures: readonly T[],
  sizeOf: (picture: T) => { readonly width: number; readonly height: number },
  width: number,
  targetHeight: number,
  startAt: GridPosition | null,
): Justified | null {
  const before = useRef<Laid<T> | null>(null);
  const start = useRef(startAt);

  const laid = useMemo(() => {
    if (width === 0) return null;
    const ratios = Float64Array.from(pictures, (picture) => {
      const size = sizeOf(picture);
      return size.width / size.height;
    });
    const last = before.current;
    const previous = last && {
      laid: last.laid,
      kept: keptBetween(last.pictures.length, pictures.length, (was, is) =>
        isSameFrame(last.pictures[was], pictures[is], sizeOf),
      ),
    };
    return justifiedRows(ratios, { width, targetHeight, gap: GAP }, previous);
  }, [pictures, sizeOf, width, targetHeight]);

  useLayoutEffect(() => {
    const element = list.current;
    if (laid === null || element === null) return;
    const last = before.current;
    before.current = { pictures, laid };
    const scrolled = -element.getBoundingClientRect().top;
    if (start.current !== null) {
      const top = topOf(pictures, laid, start.current.id);
      if (top === null) return;
      window.scrollBy({ top: top - scrolled - start.current.offset, behavior: 'instant' });
      start.current = null;
    } else if (last !== null && last.laid !== laid && scrolled > 0) {
      window.scrollBy({ top: shift(last, { pictures, laid }, scrolled), behavior: 'instant' });
    }
  }, [list, pictures, laid]);

  return laid;
}

function isSameFrame<T extends { readonly id: string }>(
  a: T | undefined,
  b: T | undefined,
  sizeOf: (picture: T) => { readonly width: number; readonly height: number },
): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.id !== b.id) return false;
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return one.width * other.height === other.width * one.height;
}

function topOf(
  pictures: readonly { readonly id: string }[],
  laid: Justified,
  id: string,
): number | null {
  const index = pictures.findIndex((picture) => picture.id === id);
  return index === -1 ? null : (laid.rows[rowOf(laid, index)]?.top ?? null);
}

/** How far the first row in view, or the first picture of it that is still there, has moved. */
function shift<T extends { readonly id: string }>(
  before: Laid<T>,
  after: Laid<T>,
  scrolled: number,
): number {
  const row = before.laid.rows[rowAt(before.laid, scrolled)];
  if (row === undefined) return 0;
  for (const { id } of before.pictures.slice(row.start, row.end)) {
    const top = topOf(after.pictures, after.laid, id);
    if (top !== null) return top - row.top;
  }
  return 0;
}
