import type { Arrived, ArrivalStore } from '@/domain/queue/arrival-store.ts';

/** Pictures on their way into the library that last as long as the page. */
export function memoryArrivalStore(): ArrivalStore {
  const arrivals = new Map<string, Arrived>();
  return {
    all: async () => new Map(arrivals),
    put: async (id, arrived) => void arrivals.set(id, arrived),
    remove: async (ids) => {
      for (const id of ids) arrivals.delete(id);
    },
  };
}
