import { nameKey, namesIn } from '@/domain/prompt/expand-prompt.ts';
import { parsePrompt } from '@/domain/prompt/parse-prompt.ts';
import type { Material } from '@/domain/prompt/plan-draft.ts';
import type { WordList } from '@/domain/prompt/word-list.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import type { FillTable } from '@/domain/recipe/fill.ts';
import type { Table } from '@/domain/table/table.ts';
import type { Ports } from '../studio.ts';

/** What stands behind the names in a draft's prompt; what cannot be read is not there. */
export async function materialFor(
  { ports }: { readonly ports: Pick<Ports, 'later'> },
  { prompt, fill }: Pick<Draft, 'prompt' | 'fill'>,
): Promise<Material> {
  const names = namesIn(parsePrompt(prompt));
  const [lists, rows] = await Promise.all([
    names.lists.length === 0
      ? new Map<string, readonly string[]>()
      : linesByName(ports, names.lists),
    names.variables.length === 0 || fill?.table === undefined
      ? null
      : rowsOf(ports, fill.table).catch(() => null),
  ]);
  return { lists, rows };
}

/** One's own lists, and those that are shipped. */
export async function allLists(ports: Pick<Ports, 'later'>): Promise<{
  readonly own: readonly WordList[];
  readonly shipped: readonly WordList[];
}> {
  const [own, { SHIPPED_LISTS: shipped }] = await Promise.all([
    ports
      .later()
      .then(({ desk }) => desk())
      .then(({ lists }) => lists.read())
      .catch(() => []),
    import('@/domain/prompt/shipped-lists.ts'),
  ]);
  return { own, shipped };
}

/** Keeps a list of one's own; without lines it is gone. */
export async function keepList(
  ports: Pick<Ports, 'later'>,
  name: string,
  lines: readonly string[],
): Promise<void> {
  const { lists } = await (await ports.later()).desk();
  lists.change((now) => {
    const others = now.filter((list) => nameKey(list.name) !== nameKey(name));
    return lines.length === 0 ? others : [...others, { name, lines }];
  });
}

async function linesByName(ports: Pick<Ports, 'later'>, names: readonly string[]) {
  const { own, shipped } = await allLists(ports);
  const found = names.map((name) => {
    const isNamed = (list: WordList) =>
      list.lines.length > 0 && nameKey(list.name) === nameKey(name);
    return [name, (own.find(isNamed) ?? shipped.find(isNamed))?.lines ?? []] as const;
  });
  return new Map(found);
}

/** A table never changes under its id; reading a large one at each key would take too long. */
const lastRead = new WeakMap<object, { readonly id: string; readonly table: Table }>();

async function rowsOf(
  ports: Pick<Ports, 'later'>,
  { id, columns }: FillTable,
): Promise<Material['rows']> {
  const last = lastRead.get(ports);
  const table = last?.id === id ? last.table : await (await (await ports.later()).tables()).get(id);
  if (table === null) return null;
  lastRead.set(ports, { id, table });
  const bound = Object.entries(columns).map(
    ([variable, column]) => [variable, table.columns.indexOf(column)] as const,
  );
  return table.rows.map((row) =>
    Object.fromEntries(bound.map(([variable, index]) => [variable, row[index] ?? ''])),
  );
}
