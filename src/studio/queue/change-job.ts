import type { StoreApi } from 'zustand/vanilla';
import { advance } from '@/domain/queue/advance.ts';
import type { Job, JobEvent } from '@/domain/queue/job.ts';
import type { JobStore } from '@/domain/queue/job-store.ts';
import type { QueueState } from './queue-state.ts';

/** The job after the event, as it now is on disk; null when it is not there or cannot be reached. */
export function changeJob(jobs: JobStore, id: string, event: JobEvent): Promise<Job | null> {
  return jobs.change(id, (job) => advance(job, event)).catch(() => null);
}

/** The job after what happened to it in the hands of that runner. */
export function heard(job: Job, by: string, event: JobEvent): Job {
  return isRunBy(job, by) ? advance(job, event) : job;
}

export function isRunBy({ state }: Job, by: string): boolean {
  return state.name === 'running' && state.by === by;
}

/** Jobs that were put off because nothing answered need not wait any longer. */
export async function comeForward(jobs: JobStore, state: StoreApi<QueueState>): Promise<void> {
  for (const { id, state: now } of state.getState().jobs.values()) {
    if (now.name !== 'waiting' || now.putOff?.failure.kind !== 'unreachable') continue;
    await jobs
      .change(id, (job) => {
        if (job.state.name !== 'waiting') return job;
        const { putOff: _, ...rest } = job.state;
        return { ...job, state: rest };
      })
      .catch(() => null);
  }
}
