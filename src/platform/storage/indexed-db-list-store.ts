import { promisifyRequest } from 'idb-keyval';
import type { StoredList } from '@/domain/settings/stored-list.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

const LIST = 'list';

/** One record with the whole list, whose order is part of it; `listFrom` reads what is stored. */
export function indexedDbListStore<Entry>(
  name: string,
  listFrom: (stored: unknown) => readonly Entry[],
): StoredList<Entry> {
  const records = objectStore(name);
  const changes = announcer(name, listFrom);
  return {
    read: async () =>
      listFrom(await records.read((store) => promisifyRequest<unknown>(store.get(LIST)))),

    async change(change) {
      const list = await records.write(async (store) => {
        // What could not be read again is not written.
        const changed = listFrom(change(listFrom(await promisifyRequest(store.get(LIST)))));
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
