import type { Table } from '@/domain/table/table.ts';
import { type Board, shapeOf } from './board.ts';
import type { CellState } from './cell-state.ts';
import { freeName, plainAxisName, valuesOfCell } from './cell-values.ts';

/** What a board's table says of a cell beyond what it is called by. */
export interface CellOutcome {
  readonly state: CellState;
  /** Empty where there is no picture. */
  readonly file: string;
}

/** One row a cell: the values of its row, where it lies on each axis, its file and its state. */
export function boardTable(
  { axes }: Pick<Board, 'axes'>,
  table: Table | null,
  outcomeOf: (cell: number) => CellOutcome,
): Table {
  const { rows, columns } = shapeOf(axes);
  const named = [
    ...(axes.some(({ kind }) => kind === 'row') ? (table?.columns ?? []) : []),
    ...axes.map((axis) => freeName(plainAxisName(axis), table)),
  ];
  return {
    columns: [...named, freeName('file', table), freeName('state', table)],
    rows: Array.from({ length: rows * columns }, (_, cell) => {
      const values = valuesOfCell({ axes }, table, cell);
      const { file, state } = outcomeOf(cell);
      return [...named.map((name) => values.get(name) ?? ''), file, state];
    }),
  };
}
