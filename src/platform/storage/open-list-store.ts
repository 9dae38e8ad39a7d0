import type { StoredList } from '@/domain/settings/stored-list.ts';
import { indexedDbListStore } from './indexed-db-list-store.ts';
import { memoryListStore } from './memory-list-store.ts';

/** As `indexedDbListStore`; in memory where the browser refuses to store. */
export async function openListStore<Entry>(
  name: string,
  listFrom: (stored: unknown) => readonly Entry[],
): Promise<StoredList<Entry>> {
  const stored = indexedDbListStore(name, listFrom);
  return stored.read().then(
    () => stored,
    () => memoryListStore(),
  );
}
