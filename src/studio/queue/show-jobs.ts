import type { StoreApi } from 'zustand/vanilla';
import type { Job } from '@/domain/queue/job.ts';
import type { JobStoreChange } from '@/domain/queue/job-store.ts';
import type { Standing } from '@/domain/queue/standing.ts';
import type { QueueState, UnsavedPicture } from './queue-state.ts';

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

/** A preview is kept until the picture is there, or nobody wants it. */
export function isStillWanted(job: Job | undefined): boolean {
  return job !== undefined && job.state.name !== 'done' && job.state.name !== 'cancelled';
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
