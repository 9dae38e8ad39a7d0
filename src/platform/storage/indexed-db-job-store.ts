import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { jobSchema } from '@/domain/queue/job-schema.ts';
import type { JobStore } from '@/domain/queue/job-store.ts';
import type { Job } from '@/domain/queue/job.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';
import { writeTogether } from './write-together.ts';

interface Wish {
  readonly id: string;
  readonly change: (job: Job) => Job;
}

/** One record a job; as ids sort by time, so do the records. */
export function indexedDbJobStore({ name = 'bildwerk' }: { name?: string } = {}): JobStore {
  const jobs = objectStore(`${name}-jobs`);
  const changes = announcer(`${name}-jobs`, jobFrom);

  const changeTogether = writeTogether(async (wishes: readonly Wish[]) => {
    const put: Job[] = [];
    const changed = await jobs.write(async (store) => {
      const after: (Job | null)[] = [];
      for (const { id, change } of wishes) {
        const job = jobFrom(await promisifyRequest<unknown>(store.get(id)));
        const changed = job && change(job);
        after.push(changed);
        if (changed === null || changed === job) continue;
        assertReadable(changed);
        store.put(changed, id);
        put.push(changed);
      }
      return after;
    });
    if (put.length > 0) changes.tell({ put, removed: [] });
    return changed;
  });

  return {
    async all() {
      const records = await jobs.read((store) => promisifyRequest<unknown[]>(store.getAll()));
      return records.map(jobFrom).filter((job) => job !== null);
    },

    async add(added) {
      added.forEach(assertReadable);
      await jobs.write((store) => {
        for (const job of added) store.add(job, job.id);
      });
      changes.tell({ put: added, removed: [] });
    },

    change: (id, change) => changeTogether({ id, change }),

    async remove(ids) {
      if (ids.length === 0) return;
      await jobs.write((store) => {
        for (const id of ids) store.delete(id);
      });
      changes.tell({ put: [], removed: ids });
    },

    subscribe: changes.subscribe,
  };
}

function jobFrom(record: unknown): Job | null {
  const result = v.safeParse(jobSchema, record);
  return result.success ? result.output : null;
}

/** Throws for a job that would be lost: it could be written, but not be read again. */
function assertReadable(job: Job): void {
  if (jobFrom(job) === null) throw new Error('a job that could not be read again');
}
