import * as v from 'valibot';
import { isId } from '@/domain/id.ts';
import { type Table, TABLE_LIMITS } from './table.ts';

/** PORT. Keeps the tables that drafts are filled from, the last ones of them. */
export interface TableStore {
  /** Null where it is not kept any more. */
  get(id: string): Promise<Table | null>;
  /** Settles when it is on disk. */
  put(id: string, table: Table): Promise<void>;
  /** Oldest first. */
  all(): Promise<readonly KeptTable[]>;
}

export interface KeptTable {
  readonly id: string;
  readonly table: Table;
}

/** Older ones are forgotten. */
export const TABLES_KEPT = 20;

const cell = v.pipe(v.string(), v.maxLength(TABLE_LIMITS.cellLength));
const cells = v.pipe(v.array(cell), v.maxLength(TABLE_LIMITS.columns));

export const keptTableSchema = v.object({
  id: v.pipe(v.string(), v.check(isId)),
  table: v.pipe(
    v.object({ columns: cells, rows: v.pipe(v.array(cells), v.maxLength(TABLE_LIMITS.rows)) }),
    v.check(({ columns, rows }) => rows.every(({ length }) => length === columns.length)),
  ),
}) satisfies v.GenericSchema<unknown, KeptTable>;
