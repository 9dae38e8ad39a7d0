import type { StoreApi } from 'zustand/vanilla';
import type { JobStore, JobStoreChange } from '@/domain/generation/job-store.ts';
import { advance, type Job, type JobEvent } from '@/domain/generation/job.ts';

export interface QueueState {
  /** Every job by its id, those that have ended included until they are cleared. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** The newest preview of a job that runs in this tab. */
  readonly previews: ReadonlyMap<string, Blob>;
}

/** The job after the event, as it now is on disk; null when it is not there or cannot be reached. */
export function changeJob(jobs: JobStore, id: string, event: JobEvent): Promise<Job | null> {
  return jobs.change(id, (job) => advance(job, event)).catch(() => null);
}

/** Takes over what another tab, or this one, has changed. */
export function applyChange(state: StoreApi<QueueState>, { put, removed }: JobStoreChange): void {
  if (put.length === 0 && removed.length === 0) return;
  state.setState(({ jobs, previews }) => {
    const changed = new Map(jobs);
    for (const job of put) changed.set(job.id, job);
    for (const id of removed) changed.delete(id);
    const stale = [...previews.keys()].filter((id) => changed.get(id)?.state.name !== 'running');
    if (stale.length === 0) return { jobs: changed };
    const kept = new Map(previews);
    for (const id of stale) kept.delete(id);
    return { jobs: changed, previews: kept };
  });
}
