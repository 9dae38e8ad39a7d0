import * as v from 'valibot';
import type { Slot } from '@/domain/settings/slot.ts';

/** A value in web storage; `empty` where none is stored that can be read. */
export function webStorageSlot<Value>(
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
