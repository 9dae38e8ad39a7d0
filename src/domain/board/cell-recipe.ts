import { askedSize } from '@/domain/formats/format-target.ts';
import { type Planned, planDraft } from '@/domain/prompt/plan-draft.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import type { Table } from '@/domain/table/table.ts';
import { type Board, placesOf } from './board.ts';
import { columnIn, languageName } from './language-columns.ts';
import { withChoicesMade } from './prompt-choices.ts';

/** What stands behind the names in a board's prompt. */
export interface BoardMaterial {
  readonly table: Table | null;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

export interface PlannedCell extends Planned {
  /** The id of the connection that is to make it. */
  readonly connection: string;
}

/** What is to be made for a cell: the same for the same board, cell and number of attempts before. */
export function cellRecipe(
  board: Board,
  material: BoardMaterial,
  cell: number,
  attempts = 0,
): PlannedCell {
  const draft = cellDraft(board, material.table, cell, attempts);
  const plan = planDraft(draft, { lists: material.lists, rows: null });
  const [planned] = plan.recipes(() => draft.seed ?? 0);
  if (planned === undefined) throw new Error('a draft without a picture');
  return { ...planned, connection: draft.connection };
}

function cellDraft(board: Board, table: Table | null, cell: number, attempts: number): Draft {
  const { axes } = board;
  const { fill, ...rest } = board.draft;
  const places = placesOf(axes, cell);
  const made = new Map<number, string>();
  const row = places[axes.findIndex(({ kind }) => kind === 'row')];
  const changes: Partial<Draft>[] = [];
  const values: Record<string, string> = { ...fill?.values };
  let language: string | null = null;
  for (const [index, axis] of axes.entries()) {
    const place = places[index] ?? 0;
    switch (axis.kind) {
      case 'row':
        break;
      case 'format': {
        const target = valueAt(axis.values, place);
        changes.push({ target, size: askedSize(target.size) });
        break;
      }
      case 'language':
        language = valueAt(axis.values, place);
        break;
      case 'model': {
        const { connection, backend, model } = valueAt(axis.values, place);
        changes.push({ connection, backend, model });
        break;
      }
      case 'style':
        changes.push({ style: valueAt(axis.values, place) });
        break;
      case 'seed':
        changes.push({ seed: valueAt(axis.values, place), variation: null });
        break;
      case 'strength':
        changes.push({ options: { ...rest.options, strength: valueAt(axis.values, place) } });
        break;
      case 'variable':
        values[axis.name] = valueAt(axis.values, place);
        break;
      case 'choice':
        made.set(axis.place, valueAt(axis.values, place));
        break;
    }
  }
  const spoken = language === null ? {} : { language: languageName(language) };
  return {
    ...rest,
    count: 1,
    seed: seedFor(board, row, attempts),
    ...(Object.assign({}, ...changes) as Partial<Draft>),
    prompt: withChoicesMade(rest.prompt, made),
    fill: { values: { ...values, ...rowValues(board, table, row, language), ...spoken } },
  };
}

function rowValues(
  { draft, axes }: Board,
  table: Table | null,
  row: number | undefined,
  language: string | null,
): Readonly<Record<string, string>> {
  const cells = row === undefined ? undefined : table?.rows[row];
  if (!table || cells === undefined) return {};
  const varied = new Set(axes.flatMap((axis) => (axis.kind === 'variable' ? axis.name : [])));
  const bound = Object.entries(draft.fill?.table?.columns ?? {}).filter(
    ([name]) => !varied.has(name),
  );
  return Object.fromEntries(
    bound.map(([name, column]) => {
      const spoken = language === null ? column : columnIn(language, column, table.columns);
      return [name, cells[table.columns.indexOf(spoken)] ?? ''];
    }),
  );
}

/**
 * Cells of one row share a seed, so that nothing but what their axes say tells them apart. What is
 * made once more takes another one.
 */
function seedFor({ draft, seed }: Board, row: number | undefined, attempts: number): number {
  if (draft.seed !== null) return (draft.seed + attempts) % (MAX_SEED + 1);
  let mixed = Math.imul(seed ^ (row ?? 0), 0x9e37_79b1) ^ Math.imul(attempts, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function valueAt<Value>(values: readonly Value[], place: number): Value {
  if (place >= values.length) throw new Error('a cell beyond its board');
  return values[place] as Value;
}
