import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { type ConnectionList, ONLY_SKETCH } from '@/domain/generation/connection-list.ts';
import { connectionListSchema } from '@/domain/generation/connection-list-schema.ts';
import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

const LIST = 'list';

/** One record with the whole list, whose order is part of it. */
export function indexedDbConnectionStore({ name = 'bildwerk' } = {}): ConnectionStore {
  const records = objectStore(`${name}-connections`);
  const changes = announcer(`${name}-connections`, listFrom);

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

function listFrom(record: unknown): ConnectionList {
  const result = v.safeParse(connectionListSchema, record);
  return result.success ? result.output : ONLY_SKETCH;
}
