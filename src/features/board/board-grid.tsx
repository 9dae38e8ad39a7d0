import { useLingui } from '@lingui/react/macro';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { Axis, Board } from '@/domain/board/board.ts';
import type { Table } from '@/domain/table/table.ts';
import { axisName, cellNames, type Translate } from '@/studio/board/board-words.ts';
import type { BoardView } from '@/studio/board/follow-board.ts';
import { BoardCell } from './board-cell.tsx';
import { layoutBoard, ratioOf } from './board-layout.ts';
import styles from './board-grid.module.css';
import { cellAfterKey } from './cell-after-key.ts';
import { useShownPart } from './use-shown-part.ts';
import { useWindowWidth } from './use-window-width.ts';

/** A board as a grid, of which only what is in view is drawn; its names stay at its edges. */
export const BoardGrid = memo(function BoardGrid({
  board,
  table,
  view,
  selected,
  onSelect,
  onOpen,
  onKey,
}: {
  board: Board;
  table: Table | null;
  view: BoardView;
  /** The number of the cell that keys act on. */
  selected: number;
  onSelect: (cell: number) => void;
  onOpen: (cell: number) => void;
  /** Gets keys that do not move; tells whether it took them. */
  onKey: (event: KeyboardEvent) => boolean;
}) {
  const { t, i18n } = useLingui();
  const windowWidth = useWindowWidth();
  const layout = useMemo(() => layoutBoard(board, windowWidth), [board, windowWidth]);
  const { rows, columns, rowHeight, headHeight, nameWidth, edges } = layout;
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, measure } = useShownPart(scroller, layout);
  const isMoved = useRef(false);
  const at = { row: Math.floor(selected / columns), column: selected % columns };
  const width = nameWidth + (edges.at(-1) ?? 0);

  // Names are asked for anew only when there are others.
  const namesOf = useMemo(() => {
    const known = new Map<number, ReturnType<typeof cellNames>>();
    return (cell: number) => {
      const names = known.get(cell) ?? cellNames(board, table, cell, t);
      known.set(cell, names);
      return names;
    };
    // The words change with the language, which `t` alone does not say.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [board, table, t, i18n.locale]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || !isMoved.current) return;
    isMoved.current = false;
    const [left, right] = [edges[at.column] ?? 0, edges[at.column + 1] ?? 0];
    const { clientWidth, clientHeight, scrollTop, scrollLeft } = element;
    element.scrollTop = within(
      scrollTop,
      (at.row + 1) * rowHeight + headHeight - clientHeight,
      at.row * rowHeight,
    );
    element.scrollLeft = within(scrollLeft, right + nameWidth - clientWidth, left);
    measure();
    element.querySelector<HTMLElement>(`[data-cell="${selected}"]`)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (onKey(event)) return event.preventDefault();
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const next = cellAfterKey(event, at, { rows, columns }, page);
    if (next === null) return;
    event.preventDefault();
    isMoved.current = true;
    onSelect(next);
  };

  const shownRows = including(shown.firstRow, shown.endRow, at.row);
  const shownColumns = including(shown.firstColumn, shown.endColumn, at.column);
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- Its cells take the focus.
    <div
      ref={scroller}
      role="grid"
      aria-label={board.name}
      aria-rowcount={rows + 1}
      aria-colcount={columns + 1}
      className={styles['grid']}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const cell = cellOf(event);
        if (cell !== null) onSelect(cell);
      }}
      onDoubleClick={(event) => {
        const cell = cellOf(event);
        if (cell !== null) onOpen(cell);
      }}
    >
      <div
        role="row"
        aria-rowindex={1}
        className={styles['head']}
        style={{ width, height: headHeight }}
      >
        <div
          role="columnheader"
          aria-colindex={1}
          className={styles['corner']}
          style={{ width: nameWidth }}
        >
          <span dir="auto">{board.axes[0] && nameAbove(board.axes[0], table, t)}</span>
        </div>
        {shownColumns.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            className={styles['column-name']}
            style={spanOf(column)}
          >
            {lines(namesOf(column).column)}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={styles['rows']} style={{ width, height: rows * rowHeight }}>
        {shownRows.map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className={styles['row']}
            style={{ top: row * rowHeight, width, height: rowHeight }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className={styles['row-name']}
              style={{ width: nameWidth }}
            >
              <span dir="auto">{namesOf(row * columns).row}</span>
            </div>
            {shownColumns.map((column) => {
              const number = row * columns + column;
              return (
                <BoardCell
                  key={column}
                  view={view}
                  number={number}
                  column={column}
                  height={rowHeight}
                  ratio={ratioOf(board, number)}
                  name={[namesOf(number).row, ...namesOf(number).column].join(', ')}
                  isSelected={number === selected}
                  {...spanOf(column)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );

  function spanOf(column: number) {
    const left = edges[column] ?? 0;
    return { left: nameWidth + left, width: (edges[column + 1] ?? 0) - left };
  }
});

function cellOf({ target }: MouseEvent): number | null {
  const cell = (target as Element).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  return cell === undefined ? null : Number(cell);
}

/** What stands above the names of rows: of a table, what its first columns are called. */
function nameAbove(axis: Axis, table: Table | null, t: Translate): string {
  if (axis.kind === 'row' && table !== null) return table.columns.slice(0, 2).join(' · ');
  return axisName(axis, t);
}

function lines(names: readonly string[]): ReactNode {
  return names.map((name, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- One for each axis.
    <span key={index} dir="auto" title={name}>
      {name}
    </span>
  ));
}

/** The numbers from the first to the end, and one more: what has the focus is always drawn. */
function including(first: number, end: number, one: number): readonly number[] {
  const all = Array.from({ length: end - first }, (_, index) => first + index);
  if (one < first) return [one, ...all];
  return one >= end ? [...all, one] : all;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
