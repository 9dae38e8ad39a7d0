import { promisifyRequest } from 'idb-keyval';
import { connectionListFrom } from '@/domain/generation/connection-list-schema.ts';
import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

const LIST = 'list';

/** One record with the whole list, whose order is part of it. */
export function indexedDbConnectionStore({ name = 'bildwerk' } = {}): ConnectionStore {
  const records = objectStore(`${name}-connections`);
  const changes = announcer(`${name}-connections`, connectionListFrom);

  return {
    read: async () =>
      connectionListFrom(await records.read((store) => promisifyRequest<unknown>(store.get(LIST)))),

    async change(change) {
      const list = await records.write(async (store) => {
        // What could not be read again is not written.
        const changed = connectionListFrom(
          change(connectionListFrom(await promisifyRequest(store.get(LIST)))),
        );
        store.put(changed, LIST);
        return changed;
      });
      changes.tell({ put: [list], removed: [] });
      return list;
    },

    subscribe: (listener) =>
      changes.subscribe(({ put }) => {
        for (const list of put) listener(list);
      }),
  };
}
