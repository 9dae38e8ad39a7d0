import { type Desk, EMPTY_LOG, type Slot } from '@/domain/prompt/desk.ts';

/** A desk that is gone with the page. */
export function memoryDesk(): Desk {
  return {
    lists: slot([]),
    past: slot([]),
    sheets: slot([]),
    sheet: slot(null),
    typing: slot(EMPTY_LOG),
  };
}

function slot<Value>(value: Value): Slot<Value> {
  const listeners = new Set<() => void>();
  let now = value;
  return {
    read: () => now,
    change(change) {
      now = change(now);
      for (const listener of listeners) listener();
      return now;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
