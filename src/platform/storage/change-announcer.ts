import * as v from 'valibot';
import type { LibraryChange } from '@/domain/library/library.ts';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import { listeners, type Listeners } from './listeners.ts';

/** More records than these are not sent to other tabs: reading them would hold those up. */
const MOST_SENT = 64;

const messageSchema = v.object({
  put: v.array(v.unknown()),
  removed: v.array(v.string()),
  changed: v.exactOptional(v.array(v.string())),
  isRearranged: v.exactOptional(v.literal(true)),
});

/** Tells the listeners of this tab and of all others what has changed in the library. */
export function changeAnnouncer(name: string): Listeners<LibraryChange> {
  const here = listeners<LibraryChange>();
  const channel = new BroadcastChannel(name);

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = v.safeParse(messageSchema, data);
    if (!message.success) return;
    const { put, ...rest } = message.output;
    // A tab of another version may send records that cannot be read here.
    here.tell({ ...rest, put: put.map(pictureFrom).filter((picture) => picture !== null) });
  });

  return {
    tell(change) {
      const { put } = change;
      const isMuch = put.length > MOST_SENT;
      const sent = isMuch ? { ...change, put: [], changed: put.map(({ id }) => id) } : change;
      channel.postMessage(sent);
      here.tell(sent);
    },
    subscribe: here.subscribe,
  };
}
