import { StorageError } from '@/domain/library/library.ts';
import type { JobStore, JobStoreChange } from '@/domain/queue/job-store.ts';
import type { Job } from '@/domain/queue/job.ts';
import { listeners } from './listeners.ts';

/** Jobs that last as long as the page, for where the browser refuses to store. */
export function memoryJobStore(): JobStore {
  const jobs = new Map<string, Job>();
  const changes = listeners<JobStoreChange>();

  return {
    all: async () => [...jobs.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),

    async add(added) {
      if (added.some(({ id }) => jobs.has(id))) throw new StorageError('unknown');
      for (const job of added) jobs.set(job.id, job);
      changes.tell({ put: added, removed: [] });
    },

    async change(id, change) {
      const job = jobs.get(id);
      if (job === undefined) return null;
      const changed = change(job);
      if (changed !== job) {
        jobs.set(id, changed);
        changes.tell({ put: [changed], removed: [] });
      }
      return changed;
    },

    async remove(ids) {
      const removed = ids.filter((id) => jobs.delete(id));
      if (removed.length > 0) changes.tell({ put: [], removed });
    },

    subscribe: changes.subscribe,
  };
}
