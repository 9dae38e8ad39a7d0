import type { JobEvent } from './job.ts';

/** What happens to a running job and need not outlive it: how far it is, and its place in line. */
export type LiveEvent = JobEvent & { readonly type: 'progressed' | 'queued' };

export interface Told {
  readonly id: string;
  /** The runner that has the job. */
  readonly by: string;
  readonly event: LiveEvent;
}

/** PORT. Tells the other tabs what is not written down. */
export interface LiveChannel {
  tell(told: Told): void;
  /** Calls back with what other tabs tell. */
  subscribe(listener: (told: Told) => void): () => void;
}
