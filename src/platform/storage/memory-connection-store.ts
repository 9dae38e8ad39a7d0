import { type ConnectionList, ONLY_SKETCH } from '@/domain/generation/connection-list.ts';
import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import { listeners } from './listeners.ts';

/** Connections that last as long as the page, for where the browser refuses to store. */
export function memoryConnectionStore(): ConnectionStore {
  let list: ConnectionList = ONLY_SKETCH;
  const changes = listeners<ConnectionList>();
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
