/** Rows of texts under named columns, as they came from a file or the clipboard. */
export interface Table {
  readonly columns: readonly string[];
  /** Each with as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

export const TABLE_LIMITS = {
  rows: 10_000,
  columns: 200,
  cellLength: 10_000,
  bytes: 20_000_000,
} as const;

/** What had to be changed about a table to read it. */
export interface TableReading {
  readonly table: Table;
  /** The sign between its cells. */
  readonly separator: Separator;
  /** Rows with fewer or more cells than columns; what was missing is empty. */
  readonly raggedRows: number;
  /** Rows and cells beyond our limits, which are left out or cut. */
  readonly droppedRows: number;
  readonly cutCells: number;
}

export const SEPARATORS = [',', ';', '\t', '|'] as const;

export type Separator = (typeof SEPARATORS)[number];
