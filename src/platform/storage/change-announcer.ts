import * as v from 'valibot';
import type { LibraryChange } from '@/domain/library/library.ts';
import { PICTURE_VERSION, pictureFrom } from '@/domain/library/picture-versions.ts';
import { listeners, type Listeners } from './listeners.ts';

/** More records than these are not sent to other tabs: reading them would hold those up. */
const MOST_SENT = 64;

const messageSchema = v.object({
  put: v.array(v.unknown()),
  removed: v.array(v.string()),
  changed: v.exactOptional(v.array(v.string())),
  isRearranged: v.exactOptional(v.literal(true)),
  /** Of the records of the tab that tells. */
  version: v.exactOptional(v.number()),
  isGreeting: v.exactOptional(v.literal(true)),
});

interface ChangeAnnouncer extends Listeners<LibraryChange> {
  /** Tells the listeners of this tab alone. */
  tellHere(change: LibraryChange): void;
  /** Lets tabs of an earlier version know that they are. */
  greet(): void;
}

/** Tells the listeners of this tab and of all others what has changed in the library. */
export function changeAnnouncer(name: string): ChangeAnnouncer {
  const here = listeners<LibraryChange>();
  const channel = new BroadcastChannel(name);

  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = v.safeParse(messageSchema, data);
    if (!message.success) return;
    const { put, version = 1, ...rest } = message.output;
    // A tab of another version may send records that cannot be read here.
    if (version > PICTURE_VERSION) here.tell({ put: [], removed: [], isNewer: true });
    if ('isGreeting' in rest) return;
    here.tell({ ...rest, put: put.map(pictureFrom).filter((picture) => picture !== null) });
  });

  return {
    tell(change) {
      const { put } = change;
      const isMuch = put.length > MOST_SENT;
      const sent = isMuch ? { ...change, put: [], changed: put.map(({ id }) => id) } : change;
      channel.postMessage({ ...sent, version: PICTURE_VERSION });
      here.tell(sent);
    },
    tellHere: here.tell,
    greet: () =>
      channel.postMessage({ put: [], removed: [], version: PICTURE_VERSION, isGreeting: true }),
    subscribe: here.subscribe,
  };
}
