import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Justified, justifiedRows, type Shape } from './justified-rows.ts';
import { keptBetween } from './kept-between.ts';
import type { GridOrder } from './grid-order.ts';
import type { GridPosition } from './picture-grid.tsx';
import { rowAt, rowFrom, rowOf } from './rows-and-frames.ts';

/** As `--wall-gap` in tokens.css. */
const GAP = 4;

interface Laid {
  readonly order: GridOrder;
  readonly laid: Justified;
}

/**
 * Lays pictures out, stably when some come and go, and keeps what is in view where it is. Begins at
 * a position once its picture is there. Null until the width is known.
 */
export function useJustifiedRows(
  list: RefObject<HTMLElement | null>,
  order: GridOrder,
  width: number,
  targetHeight: number,
  startAt: GridPosition | null,
): Justified | null {
  const [shown, setShown] = useState<Laid | null>(null);
  const isStale =
    shown?.order !== order ||
    shown.laid.shape.width !== width ||
    shown.laid.shape.targetHeight !== targetHeight;
  if (width > 0 && isStale) setShown(layOut(shown, order, { width, targetHeight, gap: GAP }));

  const before = useRef<Laid | null>(null);
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

  return shown?.order === order ? shown.laid : null;
}

function layOut(before: Laid | null, order: GridOrder, shape: Shape): Laid {
  const previous = before && { laid: before.laid, kept: keptBetween(before.order, order) };
  return { order, laid: justifiedRows(order.ratios, shape, previous) };
}

function topOf({ order, laid }: Laid, id: string): number | null {
  const index = order.indexOf(id);
  return index === -1 ? null : (rowFrom(laid, rowOf(laid, index))?.top ?? null);
}

/** How far the first row in view, or the first picture of it that is still there, has moved. */
function shift(before: Laid, after: Laid, scrolled: number): number {
  const row = rowFrom(before.laid, rowAt(before.laid, scrolled));
  if (row === undefined) return 0;
  for (let index = row.start; index < row.end; index++) {
    const top = topOf(after, before.order.idAt(index));
    if (top !== null) return top - row.top;
  }
  return 0;
}
