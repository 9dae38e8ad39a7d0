import * as v from 'valibot';

/** Records that were stored or removed. */
export interface Change<T> {
  readonly put: readonly T[];
  readonly removed: readonly string[];
}

/** Tells every listener, in this tab and in all others, what has changed. */
export interface Announcer<T> {
  readonly announce: (change: Change<T>) => void;
  readonly subscribe: (listener: (change: Change<T>) => void) => () => void;
}

const messageSchema = v.object({ put: v.array(v.unknown()), removed: v.array(v.string()) });

/** A tab of another version may send records that `read` cannot read; they are left out. */
export function announcer<T>(name: string, read: (record: unknown) => T | null): Announcer<T> {
  const listeners = new Set<(change: Change<T>) => void>();
  const channel = new BroadcastChannel(name);

  function tell(change: Change<T>) {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        // What has been stored stays stored, and the other listeners hear of it.
        reportError(error);
      }
    }
  }

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = v.safeParse(messageSchema, data);
    if (!message.success) return;
    const { put, removed } = message.output;
    tell({ put: put.map(read).filter((record) => record !== null), removed });
  });

  return {
    announce(change) {
      channel.postMessage(change);
      tell(change);
    },
    subscribe(listener) {
      // Wrapped, so that a function that subscribes twice is called twice and leaves once.
      const own = (change: Change<T>) => listener(change);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
