import type { Standing, StandingStore } from '@/domain/queue/standing.ts';
import { listeners } from './listeners.ts';

export function memoryStandingStore(): StandingStore {
  const standings = new Map<string, Standing>();
  const changes = listeners<Standing>();
  return {
    all: async () => [...standings.values()],
    async put(standing) {
      standings.set(standing.connection, standing);
      changes.tell(standing);
    },
    subscribe: changes.subscribe,
  };
}
