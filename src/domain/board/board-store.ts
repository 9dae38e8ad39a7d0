import type { Table } from '@/domain/table/table.ts';
import type { Board, Cell, Cells } from './board.ts';

/** A board with all that belongs to it. */
export interface WholeBoard {
  readonly board: Board;
  /** Null for a board without rows of a table. */
  readonly table: Table | null;
  readonly cells: Cells;
}

/** PORT. Keeps boards on disk. Every promise settles after the transaction has completed. */
export interface BoardStore {
  /** Every board that can be read, newest first. */
  all(): Promise<readonly Board[]>;
  get(id: string): Promise<WholeBoard | null>;
  cells(id: string): Promise<Cells>;
  /** Takes the place of a board of the same id. */
  put(whole: WholeBoard): Promise<void>;
  /**
   * Changes the cells of these numbers in a single transaction, so that two tabs cannot undo each
   * other's change, and gives them as they then are; of a board that is not there, it keeps none.
   */
  change(
    id: string,
    numbers: readonly number[],
    change: (cell: Cell, number: number) => Cell,
  ): Promise<Cells>;
  remove(id: string): Promise<void>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (change: BoardChange) => void): () => void;
}

export interface BoardChange {
  readonly id: string;
  readonly isThere: boolean;
  /** Those that have changed, as they now are. */
  readonly cells: Cells;
}
