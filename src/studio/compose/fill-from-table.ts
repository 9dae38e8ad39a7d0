import { createId } from '@/domain/id.ts';
import { nameKey } from '@/domain/prompt/expand-prompt.ts';
import type { Fill } from '@/domain/recipe/fill.ts';
import { readTable } from '@/domain/table/read-table.ts';
import type { TableReading } from '@/domain/table/table.ts';
import type { Studio } from '../studio.ts';

/**
 * Fills the draft's variables from a table, each from the column of its name, else from those that
 * are left in their order. Null for a text that is no table with a row.
 */
export async function fillFromTable(
  { draft, ports }: Pick<Studio, 'draft' | 'ports'>,
  { text, name }: { readonly text: string; readonly name: string },
  variables: readonly string[],
): Promise<TableReading | null> {
  const reading = readTable(text);
  const { table } = reading;
  if (table.rows.length === 0) return null;
  const id = createId(ports.now(), ports.random);
  await (await (await ports.later()).tables()).put(id, table);
  const columns = columnsFor(variables, table.columns);
  changeFill(draft, { table: { id, name, columns } });
  return reading;
}

/** Changes what a draft is filled with; what is undefined is taken out. */
export function changeFill(
  draft: Studio['draft'],
  change: { readonly [Key in keyof Fill]?: Fill[Key] | undefined },
): void {
  const fill = Object.entries({ ...draft.getState().fill, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  draft.setState({ fill: Object.fromEntries(fill) as Fill });
}

function columnsFor(
  variables: readonly string[],
  columns: readonly string[],
): Record<string, string> {
  const named = variables.map(
    (name) => [name, columns.find((column) => nameKey(column) === nameKey(name))] as const,
  );
  const taken = new Set(named.map(([, column]) => column));
  const left = columns.filter((column) => !taken.has(column));
  return Object.fromEntries(
    named.flatMap(([name, column]) => {
      const found = column ?? left.shift();
      return found === undefined ? [] : [[name, found]];
    }),
  );
}
