import type { StoredList } from '@/domain/settings/stored-list.ts';
import { listeners } from './listeners.ts';

/** A list that lasts as long as the page, for where the browser refuses to store. */
export function memoryListStore<Entry>(): StoredList<Entry> {
  let list: readonly Entry[] = [];
  const changes = listeners<readonly Entry[]>();
  return {
    read: async () => list,
    async change(change) {
      list = change(list);
      changes.tell(list);
      return list;
    },
    subscribe: changes.subscribe,
  };
}
