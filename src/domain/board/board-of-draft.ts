import { nameKey, namesIn } from '@/domain/prompt/expand-prompt.ts';
import { parsePrompt } from '@/domain/prompt/parse-prompt.ts';
import { planDraft } from '@/domain/prompt/plan-draft.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { Table } from '@/domain/table/table.ts';
import type { Board } from './board.ts';
import { columnOfStem } from './language-columns.ts';

/**
 * A board of a draft and the table that fills it. Settings that are written as flags would go
 * before those of a cell, so they move out of the text; variables for which nothing was said take
 * the column of their name.
 */
export function boardOfDraft(
  written: Draft,
  table: Table | null,
  fields: Pick<Board, 'id' | 'name' | 'axes' | 'seed'>,
): Board {
  const { draft } = planDraft(written, { lists: new Map(), rows: null });
  const { fill } = draft;
  if (table === null || fill?.table === undefined) return { version: 1, ...fields, draft };
  const said = new Set(Object.keys({ ...fill.table.columns, ...fill.values }).map(nameKey));
  const found = namesIn(parsePrompt(draft.prompt))
    .variables.filter((name) => !said.has(nameKey(name)))
    .flatMap((name) => {
      const column = columnOfStem(nameKey(name), table.columns);
      return column === undefined ? [] : [[name, column] as const];
    });
  const columns = { ...fill.table.columns, ...Object.fromEntries(found) };
  const bound = { ...fill, table: { ...fill.table, columns } };
  return { version: 1, ...fields, draft: { ...draft, fill: bound } };
}
