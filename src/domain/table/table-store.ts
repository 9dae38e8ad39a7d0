import type { Table } from './table.ts';

/** PORT. Keeps the tables that drafts are filled from, the last ones of them. */
export interface TableStore {
  /** Null where it is not kept any more. */
  get(id: string): Promise<Table | null>;
  /** Settles when it is on disk. */
  put(id: string, table: Table): Promise<void>;
}

/** Older ones are forgotten. */
export const TABLES_KEPT = 20;
