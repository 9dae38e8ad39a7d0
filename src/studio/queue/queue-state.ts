import type { StoreApi } from 'zustand/vanilla';
import type { JobStore, JobStoreChange } from '@/domain/generation/job-store.ts';
import { advance, type Job, type JobEvent } from '@/domain/generation/job.ts';

export interface QueueState {
  /** Every job by its id, those that have ended included until they are cleared. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** The newest preview of a job that runs in this tab. */
  readonly previews: ReadonlyMap<string, Blob>;
  /** Ids of jobs that only this tab knows, because they are not on disk yet or could not be put there. */
  readonly unstored: ReadonlySet<string>;
}

/** The job after the event, as it now is on disk; null when it is not there or cannot be reached. */
export function changeJob(jobs: JobStore, id: string, event: JobEvent): Promise<Job | null> {
  return jobs.change(id, (job) => advance(job, event)).catch(() => null);
}

/** Takes over what is now on disk, whichever tab has changed it. */
export function applyChange(state: StoreApi<QueueState>, { put, removed }: JobStoreChange): void {
  if (put.length === 0 && removed.length === 0) return;
  state.setState(({ jobs, previews, unstored }) => {
    const changed = new Map(jobs);
    const touched = new Set(removed);
    for (const job of put) {
      changed.set(job.id, job);
      touched.add(job.id);
    }
    for (const id of removed) changed.delete(id);
    return {
      jobs: changed,
      unstored: new Set([...unstored].filter((id) => !touched.has(id))),
      previews: new Map([...previews].filter(([id]) => changed.get(id)?.state.name === 'running')),
    };
  });
}

/** Shows jobs that are not on disk; the change that brings them there takes over. */
export function showUnstored(state: StoreApi<QueueState>, shown: readonly Job[]): void {
  state.setState(({ jobs, unstored }) => ({
    jobs: new Map([...jobs, ...shown.map((job) => [job.id, job] as const)]),
    unstored: new Set([...unstored, ...shown.map(({ id }) => id)]),
  }));
}
