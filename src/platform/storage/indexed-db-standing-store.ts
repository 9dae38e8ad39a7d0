import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { type Standing, standingSchema, type StandingStore } from '@/domain/queue/standing.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

/** One record a connection. */
export function indexedDbStandingStore({ name = 'bildwerk' } = {}): StandingStore {
  const records = objectStore(`${name}-standings`);
  const changes = announcer(`${name}-standings`, standingFrom);
  return {
    async all() {
      const all = await records.read((store) => promisifyRequest<unknown[]>(store.getAll()));
      return all.map(standingFrom).filter((standing) => standing !== null);
    },

    async put(standing) {
      await records.write((store) => {
        store.put(standing, standing.connection);
      });
      changes.tell({ put: [standing], removed: [] });
    },

    subscribe: (listener) => changes.subscribe(({ put }) => put.forEach(listener)),
  };
}

function standingFrom(record: unknown): Standing | null {
  const { success, output } = v.safeParse(standingSchema, record);
  return success ? output : null;
}
