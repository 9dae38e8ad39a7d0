import type { Job } from './job.ts';

/** PORT. Keeps jobs on disk. Every promise settles after the transaction has completed. */
export interface JobStore {
  /** Every readable job, oldest first. */
  all(): Promise<readonly Job[]>;
  /** Adds the jobs, or all of them fail. */
  add(jobs: readonly Job[]): Promise<void>;
  /**
   * Changes one job in a single transaction, so that two tabs cannot undo each other's change, and
   * gives the job as it then is; null when there is no such job.
   */
  change(id: string, change: (job: Job) => Job): Promise<Job | null>;
  remove(ids: readonly string[]): Promise<void>;
  /** Calls back after every change by any tab, this one included, with the jobs as they now are. */
  subscribe(listener: (change: JobStoreChange) => void): () => void;
}

export interface JobStoreChange {
  readonly put: readonly Job[];
  readonly removed: readonly string[];
}
