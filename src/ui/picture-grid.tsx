import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { GridOrder } from './grid-order.ts';
import { type Justified } from './justified-rows.ts';
import styles from './picture-grid.module.css';
import {
  framesOf,
  heightOf,
  type Row,
  rowAt,
  rowFrom,
  rowOf,
  rowsBetween,
} from './rows-and-frames.ts';
import { useJustifiedRows } from './use-justified-rows.ts';
import { useViewportSpan, type ViewportSpan } from './use-viewport-span.ts';

/** A picture to begin at, and how far below the top of the window it stood. */
export interface GridPosition {
  readonly id: string;
  readonly offset: number;
}

/** What others may ask of a grid. */
export interface GridHandle {
  /** Brings the row of a picture to the head of the view; nothing before the grid is laid out. */
  scrollTo(index: number): void;
  /** The first picture in view. */
  indexInView(): number;
}

/**
 * A list of any length in justified rows, scrolled by the window, of which only what is near the
 * view is in the document. Arrow keys, Home, End and the page keys move the focus; the tab key finds
 * one picture only. `children` should be steady.
 */
export function PictureGrid({
  order,
  label,
  targetHeight,
  startAt = null,
  focusAt = null,
  handle,
  children,
}: {
  order: GridOrder;
  label: string;
  /** The height that rows come near to, given the width of the wall. */
  targetHeight: (width: number) => number;
  startAt?: GridPosition | null;
  /** The picture that takes the focus at the start; null leaves the focus where it is. */
  focusAt?: string | null;
  handle?: Ref<GridHandle> | undefined;
  /** What stands in a frame; the element with `tabIndex` takes the focus. */
  children: (id: string, tabIndex: 0 | -1) => ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const span = useViewportSpan(list);
  const width = span?.width ?? 0;
  const laid = useJustifiedRows(list, order, width, targetHeight(width), startAt);
  const [active, setActive] = useState<string | null>(focusAt ?? startAt?.id ?? null);
  const [isFocused, setIsFocused] = useState(focusAt !== null);
  const wantsFocus = useRef(focusAt !== null);

  const at = useMemo(
    () => Math.max(0, active === null ? -1 : order.indexOf(active)),
    [active, order],
  );

  // A frame that has just come into the document takes the focus that was sent to it; one whose
  // content was exchanged takes back what the browser let fall.
  useLayoutEffect(() => {
    const isLost = isFocused && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    const target = list.current?.querySelector<HTMLElement>(
      `[aria-posinset="${at + 1}"] [tabindex]`,
    );
    if (!target) return;
    wantsFocus.current = false;
    target.focus({ preventScroll: true });
    target.closest('li')?.scrollIntoView({ block: 'nearest' });
  });

  useImperativeHandle(handle, () => {
    /** How far the list has gone behind the head of the view. */
    const hidden = () => {
      if (list.current === null) return 0;
      const { scrollMarginTop } = getComputedStyle(list.current);
      return parseFloat(scrollMarginTop) - list.current.getBoundingClientRect().top;
    };
    return {
      scrollTo(index) {
        const row = laid && rowFrom(laid, rowOf(laid, index));
        if (row) window.scrollBy({ top: row.top - hidden(), behavior: 'instant' });
      },
      indexInView: () => (laid && rowFrom(laid, rowAt(laid, hidden()))?.start) ?? 0,
    };
  }, [laid]);

  const move = (event: KeyboardEvent) => {
    if (laid === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = targetOf(event.key, laid, at, window.innerHeight);
    if (target === null || target >= order.length) return;
    event.preventDefault();
    wantsFocus.current = true;
    setIsFocused(true);
    setActive(order.idAt(target));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The keys move the focus among the links inside.
    <ul
      ref={list}
      // Safari forgets that a list without bullets is one.
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles
      role="list"
      aria-label={label}
      className={styles['grid']}
      style={{ height: laid === null ? 0 : heightOf(laid) }}
      onKeyDown={move}
      onFocus={({ target }) => {
        const index = Number(target.closest('li')?.getAttribute('aria-posinset')) - 1;
        setIsFocused(true);
        setActive(index >= 0 && index < order.length ? order.idAt(index) : null);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsFocused(false);
      }}
    >
      {laid !== null &&
        // One flat list: in a list for each row, the rows that follow one that leaves would all be made anew.
        rowsInView(laid, span, isFocused ? at : null).flatMap((row) =>
          framesOf(laid, row).map(({ left, width }, place) => {
            const index = row.start + place;
            const id = order.idAt(index);
            return (
              <GridCell
                key={id}
                id={id}
                index={index}
                count={order.length}
                left={left}
                top={row.top}
                width={width}
                height={row.height}
                tabIndex={index === at ? 0 : -1}
                render={children}
              />
            );
          }),
        )}
    </ul>
  );
}

const GridCell = memo(function GridCell({
  id,
  index,
  count,
  left,
  top,
  width,
  height,
  tabIndex,
  render,
}: {
  id: string;
  index: number;
  count: number;
  left: number;
  top: number;
  width: number;
  height: number;
  tabIndex: 0 | -1;
  render: (id: string, tabIndex: 0 | -1) => ReactNode;
}) {
  return (
    <li aria-posinset={index + 1} aria-setsize={count} style={{ left, top, width, height }}>
      {render(id, tabIndex)}
    </li>
  );
});

/** How many views of rows are there before one comes to them: where one is heading, and elsewhere. */
const AHEAD = 0.6;
const BESIDE = 0.15;

/** The rows to render: those near the view, and the one that has the focus. */
function rowsInView(laid: Justified, span: ViewportSpan | null, focused: number | null): Row[] {
  if (span === null || laid.rowCount === 0) return [];
  const viewHeight = span.bottom - span.top;
  const beyond = (way: -1 | 1) => viewHeight * (span.heading === way ? AHEAD : BESIDE);
  const first = rowAt(laid, span.top - beyond(-1));
  const last = rowAt(laid, span.bottom + beyond(1));
  const rows = rowsBetween(laid, first, last);
  const at = focused === null ? first : rowOf(laid, focused);
  const withFocus = rowFrom(laid, at);
  if (withFocus !== undefined && at < first) rows.unshift(withFocus);
  if (withFocus !== undefined && at > last) rows.push(withFocus);
  return rows;
}

/** Where a key leads to from a picture; null for keys that lead nowhere. */
function targetOf(key: string, laid: Justified, from: number, viewHeight: number): number | null {
  const last = laid.ratios.length - 1;
  const row = rowOf(laid, from);
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'ArrowUp':
      return nearestInRow(laid, from, row - 1);
    case 'ArrowDown':
      return nearestInRow(laid, from, row + 1);
    case 'PageUp':
    case 'PageDown': {
      const top = rowFrom(laid, row)?.top ?? 0;
      const target = rowAt(
        laid,
        key === 'PageUp' ? top - viewHeight * 0.8 : top + viewHeight * 0.8,
      );
      return nearestInRow(laid, from, target);
    }
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The picture of a row that stands under or over the middle of another picture. */
function nearestInRow(laid: Justified, from: number, at: number): number {
  const row = rowFrom(laid, at);
  const own = rowFrom(laid, rowOf(laid, from));
  if (row === undefined || own === undefined) return from;
  const frame = framesOf(laid, own)[from - own.start];
  const middle = frame === undefined ? 0 : frame.left + frame.width / 2;
  const frames = framesOf(laid, row);
  const place = frames.findIndex(({ left, width }) => left + width >= middle);
  return row.start + (place === -1 ? frames.length - 1 : place);
}
