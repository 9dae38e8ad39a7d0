import * as v from 'valibot';
import { listeners, type Listeners } from './listeners.ts';

/** Records that were stored or removed. */
export interface Change<T> {
  readonly put: readonly T[];
  readonly removed: readonly string[];
}

const messageSchema = v.object({ put: v.array(v.unknown()), removed: v.array(v.string()) });

/**
 * Tells the listeners of this tab and of all others. A tab of another version may send records that
 * `read` cannot read; they are left out.
 */
export function announcer<T>(
  name: string,
  read: (record: unknown) => T | null,
): Listeners<Change<T>> {
  const here = listeners<Change<T>>();
  const channel = new BroadcastChannel(name);

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = v.safeParse(messageSchema, data);
    if (!message.success) return;
    const { put, removed } = message.output;
    here.tell({ put: put.map(read).filter((record) => record !== null), removed });
  });

  return {
    tell(change) {
      channel.postMessage(change);
      here.tell(change);
    },
    subscribe: here.subscribe,
  };
}
