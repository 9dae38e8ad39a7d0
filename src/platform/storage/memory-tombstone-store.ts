import type { Library } from '@/domain/library/library.ts';
import type { Tombstone, TombstoneStore } from '@/domain/library/tombstone.ts';

/** The tombstones that a library in memory leaves in `kept`. */
export function memoryTombstoneStore(
  kept: Map<string, Tombstone>,
  { records }: Pick<Library, 'records'>,
): TombstoneStore {
  return {
    all: async () => [...kept.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    get: async (id) => kept.get(id) ?? null,
    async add(tombstones) {
      const here = await records(tombstones.map(({ id }) => id));
      const added = tombstones.filter(({ id }, at) => here[at] === null && !kept.has(id));
      for (const tombstone of added) kept.set(tombstone.id, tombstone);
      return added.length;
    },
    async remove(ids) {
      for (const id of ids) kept.delete(id);
    },
  };
}
