import { createStore, get, update } from 'idb-keyval';
import * as v from 'valibot';
import { createId } from '@/domain/id.ts';
import {
  type MirrorPlace,
  type MirrorStatus,
  mirrorStatusSchema,
} from '@/domain/backup/mirror-place.ts';
import { canChooseFolder, chooseFolder } from './choose-folder.ts';
import { type FolderHandle, handleFolder } from './handle-folder.ts';

const KEY = 'mirror';
const WAITING: MirrorStatus = { kind: 'waiting' };

/** The folder is null after it was forgotten: should it be chosen again, it is still ours. */
const recordSchema = v.object({
  handle: v.nullable(
    v.custom<FolderHandle>((handle) => handle instanceof FileSystemDirectoryHandle),
  ),
  library: v.string(),
  status: v.fallback(mirrorStatusSchema, WAITING),
});

type StoredMirror = v.InferOutput<typeof recordSchema>;

const newsSchema = v.nullable(mirrorStatusSchema);

/** A folder on the user's disk, remembered in IndexedDB from visit to visit. */
export function browserMirrorPlace({ name = 'bildwerk' } = {}): MirrorPlace {
  const store = createStore(`${name}-mirror`, 'records');
  const channel = new BroadcastChannel(`${name}-mirror`);
  const listeners = new Set<(status: MirrorStatus | null) => void>();
  const tellHere = (status: MirrorStatus | null) => {
    for (const listener of listeners) listener(status);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const news = v.safeParse(newsSchema, data);
    if (news.success) tellHere(news.output);
  });
  const tell = (status: MirrorStatus | null) => {
    channel.postMessage(status);
    tellHere(status);
  };

  async function stored(): Promise<StoredMirror | null> {
    const record = await get<unknown>(KEY, store);
    return v.is(recordSchema, record) ? v.parse(recordSchema, record) : null;
  }

  async function change(changes: Partial<StoredMirror>): Promise<void> {
    await update<unknown>(
      KEY,
      (record) => ({
        ...(v.is(recordSchema, record)
          ? record
          : { library: createId(Date.now(), Math.random), status: WAITING, handle: null }),
        ...changes,
      }),
      store,
    );
  }

  return {
    isOffered: canChooseFolder(),

    async choose() {
      const handle = await chooseFolder('mirror');
      if (handle === null) return false;
      await change({ handle, status: WAITING });
      tell(null);
      return true;
    },

    async chosen() {
      const record = await stored();
      if (record === null || record.handle === null) return null;
      const { handle, library, status } = record;
      return { folder: handleFolder(handle), library, status };
    },

    async forget() {
      await change({ handle: null, status: WAITING });
      tell(null);
    },

    async askAgain() {
      const handle = (await stored())?.handle;
      const answer = await handle?.requestPermission({ mode: 'readwrite' });
      if (answer !== 'granted') return false;
      tell(null);
      return true;
    },

    async report(status) {
      tell(status);
      if (status.kind !== 'working') await change({ status });
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
