import * as v from 'valibot';

/** What a draft's variables are filled with, and how many of its combinations are made. */
export interface Fill {
  /** By the names of the variables, filled by hand. */
  readonly values?: Readonly<Record<string, string>>;
  /** Each of its rows is made; it goes before what was filled by hand. */
  readonly table?: FillTable;
  /** Every combination is made; without it, each picture takes one by its seed. */
  readonly isAll?: true;
}

export interface FillTable {
  /** Under which the table is kept. */
  readonly id: string;
  readonly name: string;
  /** The column of each variable, by their names. */
  readonly columns: Readonly<Record<string, string>>;
}

/** As `v.record`, which leaves out what is called as something of every object, as `prototype` is. */
const texts = v.custom<Readonly<Record<string, string>>>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Object.values(input).every((text) => typeof text === 'string'),
);

export const fillSchema = v.object({
  values: v.exactOptional(texts),
  table: v.exactOptional(v.object({ id: v.string(), name: v.string(), columns: texts })),
  isAll: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Fill>;
