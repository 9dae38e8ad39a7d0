import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { type BoardLayout, columnsBetween } from './board-layout.ts';

/** The rows and columns that are drawn; the ends are one after the last. */
export interface ShownPart {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

const NOTHING: ShownPart = { firstRow: 0, endRow: 0, firstColumn: 0, endColumn: 0 };
/** Drawn beyond what is in view, for scrolling to come upon. */
const ROWS_BEYOND = 2;
const PIXELS_BEYOND = 200;

/** What of a board its scrolling element shows; changes only when a row or column comes or goes. */
export function useShownPart(
  scroller: RefObject<HTMLElement | null>,
  { rows, rowHeight, nameWidth, edges }: BoardLayout,
): { readonly shown: ShownPart; readonly measure: () => void } {
  const [shown, setShown] = useState(NOTHING);
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
    const { first, end } = columnsBetween(
      edges,
      scrollLeft - PIXELS_BEYOND,
      scrollLeft + clientWidth - nameWidth + PIXELS_BEYOND,
    );
    const next = {
      firstRow: Math.max(0, Math.floor(scrollTop / rowHeight) - ROWS_BEYOND),
      endRow: Math.min(rows, Math.ceil((scrollTop + clientHeight) / rowHeight) + ROWS_BEYOND),
      firstColumn: first,
      endColumn: end,
    };
    setShown((before) => (isSame(before, next) ? before : next));
  }, [scroller, rows, rowHeight, nameWidth, edges]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    // It measures at once, too.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, measure]);
  return { shown, measure };
}

function isSame(a: ShownPart, b: ShownPart): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.endRow === b.endRow &&
    a.firstColumn === b.firstColumn &&
    a.endColumn === b.endColumn
  );
}
