import type { StoreApi } from 'zustand/vanilla';
import type { Arrived } from '@/domain/queue/arrival-store.ts';
import type { JobStore, JobStoreChange } from '@/domain/queue/job-store.ts';
import { advance } from '@/domain/queue/advance.ts';
import type { Job, JobEvent } from '@/domain/queue/job.ts';
import type { Standing } from '@/domain/queue/standing.ts';

export interface QueueState {
  /** Every job by its id, those that have ended included until they are cleared. */
  readonly jobs: ReadonlyMap<string, Job>;
  /** The newest preview of each job whose picture is not there. */
  readonly previews: ReadonlyMap<string, Blob>;
  /** Ids of jobs that only this tab knows, because they are not on disk yet or could not be put there. */
  readonly unstored: ReadonlySet<string>;
  /** Pictures that arrived in this tab and could not be stored, by their job. */
  readonly unsaved: ReadonlyMap<string, UnsavedPicture>;
  /** How things stand with each connection. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly isOnline: boolean;
}

export interface UnsavedPicture {
  readonly image: Blob;
  readonly arrived: Arrived;
  /** Tries again to store it; tells whether that worked. */
  readonly save: () => Promise<boolean>;
}

export const NO_JOBS: QueueState = {
  jobs: new Map(),
  previews: new Map(),
  unstored: new Set(),
  unsaved: new Map(),
  standings: new Map(),
  isOnline: true,
};

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
    const isTouched = (ids: Iterable<string>) => [...ids].some((id) => touched.has(id));
    return {
      jobs: changed,
      ...(isTouched(unstored) && {
        unstored: new Set([...unstored].filter((id) => !touched.has(id))),
      }),
      ...(isTouched(previews.keys()) && {
        previews: new Map([...previews].filter(([id]) => isStillWanted(changed.get(id)))),
      }),
    };
  });
}

/** Shows a job as it has changed, be it on disk or not. Gives the job as it then is. */
export function showChange(
  state: StoreApi<QueueState>,
  id: string,
  change: (job: Job) => Job,
): Job | undefined {
  const job = state.getState().jobs.get(id);
  const after = job && change(job);
  if (after !== undefined && after !== job)
    state.setState(({ jobs }) => ({ jobs: new Map(jobs).set(id, after) }));
  return after;
}

/** The job after what happened to it in the hands of that runner. */
export function heard(job: Job, by: string, event: JobEvent): Job {
  return isRunBy(job, by) ? advance(job, event) : job;
}

export function isRunBy({ state }: Job, by: string): boolean {
  return state.name === 'running' && state.by === by;
}

/** A preview is kept until the picture is there, or nobody wants it. */
export function isStillWanted(job: Job | undefined): boolean {
  return job !== undefined && job.state.name !== 'done' && job.state.name !== 'cancelled';
}

/** Shows jobs that are not on disk; the change that brings them there takes over. */
export function showUnstored(state: StoreApi<QueueState>, shown: readonly Job[]): void {
  state.setState(({ jobs, unstored }) => ({
    jobs: new Map([...jobs, ...shown.map((job) => [job.id, job] as const)]),
    unstored: new Set([...unstored, ...shown.map(({ id }) => id)]),
  }));
}

export function showPreview(state: StoreApi<QueueState>, id: string, image: Blob): void {
  state.setState(({ previews }) => ({ previews: new Map(previews).set(id, image) }));
}

export function showUnsaved(
  state: StoreApi<QueueState>,
  id: string,
  picture: UnsavedPicture | null,
): void {
  state.setState(({ unsaved }) => {
    const changed = new Map(unsaved);
    if (picture === null) changed.delete(id);
    else changed.set(id, picture);
    return { unsaved: changed };
  });
}

export function showStanding(state: StoreApi<QueueState>, standing: Standing): void {
  state.setState(({ standings }) => ({
    standings: new Map(standings).set(standing.connection, standing),
  }));
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
