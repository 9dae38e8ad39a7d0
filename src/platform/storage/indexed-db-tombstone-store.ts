import { promisifyRequest } from 'idb-keyval';
import { tombstoneFrom } from '@/domain/library/tombstone-schema.ts';
import type { Tombstone, TombstoneStore } from '@/domain/library/tombstone.ts';
import { type ObjectStore, objectStore } from './object-store.ts';
import { pictureOn, shelfOf } from './shelf.ts';
import { tombstoneKey } from './tombstone-key.ts';

const TOMBSTONES = IDBKeyRange.bound(['tombstone'], ['tombstone', []]);

export async function allTombstones(store: IDBObjectStore): Promise<readonly Tombstone[]> {
  const stored = await promisifyRequest<unknown[]>(store.getAll(TOMBSTONES));
  return stored.map(tombstoneFrom).filter((tombstone) => tombstone !== null);
}

function read(store: IDBObjectStore, id: string): Promise<unknown> {
  return promisifyRequest<unknown>(store.get(tombstoneKey(id)));
}

/** The tombstones beside the library of this name. */
export function indexedDbTombstoneStore({
  name = 'bildwerk',
  open = objectStore,
}: { name?: string; open?: (name: string) => ObjectStore } = {}): TombstoneStore {
  const shelves = open(`${name}-pictures`);
  return {
    all: () => shelves.read(allTombstones),
    get: async (id) => tombstoneFrom(await shelves.read((store) => read(store, id))),
    add: (tombstones) =>
      shelves.write(async (store) => {
        let added = 0;
        for (const tombstone of tombstones) {
          const { id } = tombstone;
          if (pictureOn(await shelfOf(store, id), id) !== null) continue;
          if ((await read(store, id)) !== undefined) continue;
          store.put(tombstone, tombstoneKey(id));
          added++;
        }
        return added;
      }),
    remove: (ids) =>
      shelves.write((store) => {
        for (const id of ids) store.delete(tombstoneKey(id));
      }),
  };
}
