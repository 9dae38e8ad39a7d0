import * as v from 'valibot';
import { type Desk, EMPTY_LOG, type Slot } from '@/domain/prompt/desk.ts';
import { wordListsSchema } from '@/domain/prompt/word-list.ts';
import { draftSchema } from '@/domain/recipe/draft.ts';

const sheets = v.array(v.object({ id: v.string(), draft: draftSchema }));
const log = v.object({
  steps: v.array(v.object({ text: v.string(), caret: v.number() })),
  at: v.number(),
});

const browser = () => localStorage;
const tab = () => sessionStorage;

/** The desk in web storage: what is said to be this tab's own lives as long as the tab. */
export function webStorageDesk(): Desk {
  return {
    lists: slot(browser, 'lists', wordListsSchema, []),
    past: slot(browser, 'past', v.array(v.string()), []),
    sheets: slot(browser, 'sheets', sheets, []),
    sheet: slot(tab, 'sheet', v.nullable(v.string()), null),
    typing: slot(tab, 'typing', log, EMPTY_LOG),
  };
}

function slot<Value>(
  storage: () => Storage,
  name: string,
  schema: v.GenericSchema<unknown, Value>,
  empty: Value,
): Slot<Value> {
  const key = `bildwerk-${name}`;
  const listeners = new Set<() => void>();
  /** What could not be stored. */
  let unstored: { readonly value: Value } | null = null;

  const read = (): Value => {
    if (unstored !== null) return unstored.value;
    try {
      const result = v.safeParse(schema, JSON.parse(storage().getItem(key) ?? 'null'));
      return result.success ? result.output : empty;
    } catch {
      return empty;
    }
  };
  return {
    read,

    change(change) {
      const value = change(read());
      try {
        storage().setItem(key, JSON.stringify(value));
        unstored = null;
      } catch {
        unstored = { value };
      }
      for (const listener of listeners) listener();
      return value;
    },

    subscribe(listener) {
      const onStorage = (event: StorageEvent) => {
        // null: everything was cleared.
        if (event.key === key || event.key === null) listener();
      };
      listeners.add(listener);
      addEventListener('storage', onStorage);
      return () => {
        listeners.delete(listener);
        removeEventListener('storage', onStorage);
      };
    },
  };
}
