import * as v from 'valibot';
import { draftSchema } from '@/domain/recipe/draft.ts';
import { nameSchema, seedSchema, targetSchema } from '@/domain/recipe/recipe-fields.ts';
import type { Table } from '@/domain/table/table.ts';
import { type Axis, type Board, type Cell, type Cells, MOST_CELLS, shapeOf } from './board.ts';

export const LONGEST_BOARD_NAME = 100;

const words = v.pipe(v.string(), v.maxLength(10_000));

function valuesOf<Value extends v.GenericSchema>(value: Value) {
  return v.pipe(v.array(value), v.minLength(1), v.maxLength(MOST_CELLS));
}

const axisSchema = v.variant('kind', [
  v.object({
    kind: v.literal('row'),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_CELLS)),
  }),
  v.object({ kind: v.literal('format'), values: valuesOf(targetSchema) }),
  v.object({ kind: v.literal('language'), values: valuesOf(nameSchema) }),
  v.object({
    kind: v.literal('model'),
    values: valuesOf(
      v.object({ connection: nameSchema, backend: nameSchema, model: nameSchema, name: words }),
    ),
  }),
  v.object({ kind: v.literal('style'), values: valuesOf(v.nullable(nameSchema)) }),
  v.object({ kind: v.literal('seed'), values: valuesOf(seedSchema) }),
  v.object({
    kind: v.literal('strength'),
    values: valuesOf(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  }),
  v.object({ kind: v.literal('variable'), name: nameSchema, values: valuesOf(words) }),
  v.object({
    kind: v.literal('choice'),
    place: v.pipe(v.number(), v.integer(), v.minValue(0)),
    values: valuesOf(words),
  }),
]) satisfies v.GenericSchema<unknown, Axis>;

const boardSchema = v.object({
  version: v.literal(1),
  id: nameSchema,
  name: v.pipe(v.string(), v.maxLength(LONGEST_BOARD_NAME)),
  draft: draftSchema,
  axes: v.pipe(
    v.array(axisSchema),
    v.minLength(1),
    v.check((axes) => {
      const { rows, columns } = shapeOf(axes);
      return rows * columns <= MOST_CELLS;
    }, 'more cells than a board has'),
  ),
  seed: seedSchema,
}) satisfies v.GenericSchema<unknown, Board>;

const cellsSchema = v.map(
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CELLS - 1)),
  v.object({
    jobs: v.exactOptional(v.array(nameSchema)),
    attempts: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    isExcluded: v.exactOptional(v.literal(true)),
    isLocked: v.exactOptional(v.literal(true)),
  }) satisfies v.GenericSchema<unknown, Cell>,
);

const tableSchema = v.object({ columns: v.array(v.string()), rows: v.array(v.array(v.string())) });

/** Null for what is no board, or a later version's. */
export function boardFrom(stored: unknown): Board | null {
  const { success, output } = v.safeParse(boardSchema, stored);
  return success ? output : null;
}

/** Cells of which nothing is known where they cannot be read. */
export function cellsFrom(stored: unknown): Cells {
  const { success, output } = v.safeParse(cellsSchema, stored);
  return success ? output : new Map();
}

export function tableFrom(stored: unknown): Table | null {
  const { success, output } = v.safeParse(tableSchema, stored);
  return success ? output : null;
}
