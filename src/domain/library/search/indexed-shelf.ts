import { ID_LENGTH, timeOfId } from '@/domain/id.ts';
import { FLAGS } from '../catalogue.ts';
import { type Facet, FACETS } from '../library-query.ts';
import { CODED_FACETS, type ColumnsBlock } from './columns-block.ts';
import { monthOf } from './facet-values.ts';
import type { TraitsBlock } from './traits-block.ts';
import { type ValueTable, valueTable } from './value-table.ts';

/** Seeds are too many to be given numbers of their own. */
export type NumberedFacet = Exclude<Facet, 'seed'>;

export const NUMBERED_FACETS = FACETS.filter((facet) => facet !== 'seed');

export type ValueTables = Readonly<Record<NumberedFacet, ValueTable>>;

/** Values of rows as numbers of a table, of which a row may have several. */
export interface Codes {
  readonly codes: Uint8Array | Uint32Array;
  /** Null where each row has one. */
  readonly ends: Uint32Array | null;
}

/** A shelf to be indexed; its traits may come later. */
export interface ShelfBlocks {
  readonly key: string;
  readonly columns: ColumnsBlock;
  readonly traits: TraitsBlock | null;
}

/** A shelf's blocks, ready to be asked: its values are numbers that are the same on all shelves. */
export interface IndexedShelf {
  readonly key: string;
  readonly columns: Omit<ColumnsBlock, 'facets'>;
  readonly length: number;
  /** In ms, by the ids. */
  readonly times: Float64Array;
  readonly binnedCount: number;
  readonly codes: Readonly<Record<NumberedFacet, Codes>>;
  /** By row. */
  readonly slots: Uint32Array;
  /** Null while they are not loaded. */
  traits: TraitsBlock | null;
}

export function openValueTables(): ValueTables {
  const tables = NUMBERED_FACETS.map((facet) => [facet, valueTable(FIRST_VALUES[facet])]);
  return Object.fromEntries(tables) as ValueTables;
}

/** So that the columns of these are their numbers. */
const FIRST_VALUES: Partial<Record<Facet, readonly string[]>> = {
  rating: ['0', '1', '2', '3', '4', '5'],
  favorite: ['no', 'yes'],
};

export function indexedShelf(
  { key, columns: { facets, ...columns }, traits }: ShelfBlocks,
  tables: ValueTables,
  slots: Uint32Array,
): IndexedShelf {
  const length = columns.widths.length;
  const times = new Float64Array(length);
  for (let row = 0; row < length; row++) times[row] = timeOfId(columns.ids, row * ID_LENGTH);
  const coded = CODED_FACETS.map((facet) => {
    const { values, codes, ends } = facets[facet];
    const numbers = values.map((value) => tables[facet].codeOf(value));
    // Ten of each picture: a byte is a fourth of the memory.
    const Codes = numbers.every((number) => number <= 0xff) ? Uint8Array : Uint32Array;
    const renumbered = new Codes(codes.length);
    for (let at = 0; at < codes.length; at++) renumbered[at] = numbers[codes[at] ?? 0] ?? 0;
    return [facet, { codes: renumbered, ends }];
  });
  const { ratings, flags } = columns;
  return {
    key,
    columns,
    length,
    times,
    slots,
    binnedCount: flags.reduce((count, flag) => count + ((flag & FLAGS.binned) === 0 ? 0 : 1), 0),
    codes: {
      ...(Object.fromEntries(coded) as IndexedShelf['codes']),
      rating: { codes: ratings, ends: null },
      favorite: { codes: flags.map((flag) => flag & FLAGS.favorite), ends: null },
      month: { codes: monthCodes(times, tables.month), ends: null },
    },
    traits: traits?.ids === columns.ids ? traits : null,
  };
}

export function idAt(ids: string, row: number): string {
  return ids.slice(row * ID_LENGTH, (row + 1) * ID_LENGTH);
}

/** Neighbours are mostly of one month, and asking the calendar is slow. */
function monthCodes(times: Float64Array, table: ValueTable): Uint32Array {
  let from = Infinity;
  let to = -Infinity;
  let code = 0;
  const codes = new Uint32Array(times.length);
  for (let row = 0; row < codes.length; row++) {
    const time = times[row] ?? 0;
    if (time < from || time >= to) {
      const date = new Date(time);
      from = new Date(date.getFullYear(), date.getMonth()).getTime();
      to = new Date(date.getFullYear(), date.getMonth() + 1).getTime();
      code = table.codeOf(monthOf(time));
    }
    codes[row] = code;
  }
  return codes;
}
