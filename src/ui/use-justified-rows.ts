import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import {
  type Justified,
  justifiedRows,
  keptBetween,
  rowAt,
  rowOf,
  type Shape,
} from './justified-rows.ts';
import type { GridPosition } from './picture-grid.tsx';

/** As `--wall-gap` in tokens.css. */
const GAP = 4;

interface Laid<T> {
  readonly pictures: readonly T[];
  readonly laid: Justified;
}

type SizeOf<T> = (picture: T) => { readonly width: number; readonly height: number };

/**
 * Lays pictures out, stably when some come and go, and keeps what is in view where it is. Begins at
 * a position once its picture is there. Null until the width is known.
 */
export function useJustifiedRows<T extends { readonly id: string }>(
  list: RefObject<HTMLElement | null>,
  pictures: readonly T[],
  sizeOf: SizeOf<T>,
  width: number,
  targetHeight: number,
  startAt: GridPosition | null,
): Justified | null {
  const [shown, setShown] = useState<Laid<T> | null>(null);
  const isStale =
    shown?.pictures !== pictures ||
    shown.laid.shape.width !== width ||
    shown.laid.shape.targetHeight !== targetHeight;
  if (width > 0 && isStale) {
    setShown(layOut(shown, pictures, sizeOf, { width, targetHeight, gap: GAP }));
  }

  const before = useRef<Laid<T> | null>(null);
  const start = useRef(startAt);
  useLayoutEffect(() => {
    if (shown === null || list.current === null) return;
    const last = before.current;
    before.current = shown;
    const scrolled = -list.current.getBoundingClientRect().top;
    if (start.current !== null) {
      const top = topOf(shown, start.current.id);
      if (top === null) return;
      window.scrollBy({ top: top - scrolled - start.current.offset, behavior: 'instant' });
      start.current = null;
    } else if (last !== null && scrolled > 0) {
      window.scrollBy({ top: shift(last, shown, scrolled), behavior: 'instant' });
    }
  }, [list, shown]);

  return shown?.pictures === pictures ? shown.laid : null;
}

function layOut<T extends { readonly id: string }>(
  before: Laid<T> | null,
  pictures: readonly T[],
  sizeOf: SizeOf<T>,
  shape: Shape,
): Laid<T> {
  const ratios = Float64Array.from(pictures, (picture) => {
    const { width, height } = sizeOf(picture);
    return width / height;
  });
  const previous = before && {
    laid: before.laid,
    kept: keptBetween(before.pictures.length, pictures.length, (was, is) =>
      isSameFrame(before.pictures[was], pictures[is], sizeOf),
    ),
  };
  return { pictures, laid: justifiedRows(ratios, shape, previous) };
}

function isSameFrame<T extends { readonly id: string }>(
  a: T | undefined,
  b: T | undefined,
  sizeOf: SizeOf<T>,
): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.id !== b.id) return false;
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return one.width * other.height === other.width * one.height;
}

function topOf<T extends { readonly id: string }>(
  { pictures, laid }: Laid<T>,
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
    const top = topOf(after, id);
    if (top !== null) return top - row.top;
  }
  return 0;
}
