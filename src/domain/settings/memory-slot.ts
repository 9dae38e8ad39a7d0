import type { Slot } from './slot.ts';

/** A value that is gone with the page. */
export function memorySlot<Value>(value: Value): Slot<Value> {
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
