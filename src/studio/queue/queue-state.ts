import type { StoreApi } from 'zustand/vanilla';
import type { Arrived } from '@/domain/queue/arrival-store.ts';
import type { Job } from '@/domain/queue/job.ts';
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

/** Shows jobs that are not on disk; the change that brings them there takes over. */
export function showUnstored(state: StoreApi<QueueState>, shown: readonly Job[]): void {
  state.setState(({ jobs, unstored }) => ({
    jobs: new Map([...jobs, ...shown.map((job) => [job.id, job] as const)]),
    unstored: new Set([...unstored, ...shown.map(({ id }) => id)]),
  }));
}
