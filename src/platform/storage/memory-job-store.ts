import { StorageError } from '@/domain/library/library.ts';
import type { JobStore, JobStoreChange } from '@/domain/generation/job-store.ts';
import type { Job } from '@/domain/generation/job.ts';

/** Jobs that last as long as the page, for where the browser refuses to store. */
export function memoryJobStore(): JobStore {
  const jobs = new Map<string, Job>();
  const listeners = new Set<(change: JobStoreChange) => void>();
  const tell = (change: JobStoreChange) => {
    for (const listener of listeners) listener(change);
  };

  return {
    all: async () => [...jobs.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),

    async add(added) {
      if (added.some(({ id }) => jobs.has(id))) throw new StorageError('unknown');
      for (const job of added) jobs.set(job.id, job);
      tell({ put: added, removed: [] });
    },

    async change(id, change) {
      const job = jobs.get(id);
      if (job === undefined) return null;
      const changed = change(job);
      if (changed !== job) {
        jobs.set(id, changed);
        tell({ put: [changed], removed: [] });
      }
      return changed;
    },

    async remove(ids) {
      const removed = ids.filter((id) => jobs.delete(id));
      if (removed.length > 0) tell({ put: [], removed });
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
