import { createStore, type StoreApi } from 'zustand/vanilla';
import { advance, isOpen, type Job } from '@/domain/generation/job.ts';
import type { Backends } from '../connections/backends.ts';
import { applyChange, changeJob, type QueueState, showUnstored } from './queue-state.ts';
import type { Ports } from '../studio.ts';

/** The jobs of all tabs. What is asked of it shows at once and is on disk soon after. */
export interface Queue {
  readonly state: StoreApi<QueueState>;
  readonly add: (jobs: readonly Job[]) => void;
  readonly cancel: (ids: readonly string[]) => void;
  readonly retry: (ids: readonly string[]) => void;
  /** Settles when no job is waiting or running. */
  readonly idle: () => Promise<void>;
  /** Takes jobs that have ended out of the list. */
  readonly clear: (ids: readonly string[]) => void;
}

export function openQueue(ports: Ports, backends: Backends): Queue {
  const state = createStore<QueueState>(() => ({
    jobs: new Map(),
    previews: new Map(),
    unstored: new Set(),
  }));

  void ports.storage.then(async ({ jobs, library, references, expenses }) => {
    jobs.subscribe((change) => applyChange(state, change));
    applyChange(state, { put: await jobs.all().catch(() => []), removed: [] });
    const { startRunner } = await import('./queue-runner.ts');
    await startRunner({ ports, backends, jobs, library, references, expenses, state });
  });

  const add = async (added: readonly Job[]) => {
    showUnstored(state, added);
    const { jobs } = await ports.storage;
    try {
      await jobs.add(added);
    } catch {
      const { jobs: known } = state.getState();
      showUnstored(
        state,
        added.map((job) => notStored(known.get(job.id) ?? job, ports.now())),
      );
    }
  };

  const retry = async (ids: readonly string[]) => {
    const { jobs } = await ports.storage;
    const { jobs: known, unstored } = state.getState();
    for (const id of ids) {
      const job = known.get(id);
      if (job !== undefined && unstored.has(id)) await add([advance(job, { type: 'retried' })]);
      else await changeJob(jobs, id, { type: 'retried' });
    }
  };

  const cancel = async (ids: readonly string[]) => {
    const cancelled = { type: 'cancelled', atMs: ports.now() } as const;
    const { jobs: known, unstored } = state.getState();
    const unstoredJobs = ids.filter((id) => unstored.has(id)).flatMap((id) => known.get(id) ?? []);
    showUnstored(
      state,
      unstoredJobs.map((job) => advance(job, cancelled)),
    );
    const { jobs } = await ports.storage;
    for (const id of ids) await changeJob(jobs, id, cancelled);
  };

  const clear = async (ids: readonly string[]) => {
    const { jobs } = await ports.storage;
    const ended = ids.filter((id) => {
      const job = state.getState().jobs.get(id);
      return job !== undefined && !isOpen(job.state);
    });
    applyChange(state, { put: [], removed: ended });
    await jobs.remove(ended).catch(() => undefined);
  };

  return {
    state,
    add: (jobs) => void add(jobs),
    cancel: (ids) => void cancel(ids),
    retry: (ids) => void retry(ids),
    clear: (ids) => void clear(ids),
    idle: () => untilIdle(state),
  };
}

function notStored(job: Job, atMs: number): Job {
  const failure = { kind: 'not-stored' } as const;
  return advance(advance(job, { type: 'started', atMs }), { type: 'failed', atMs, failure });
}

function untilIdle(state: StoreApi<QueueState>): Promise<void> {
  if (isIdle(state.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = state.subscribe((now) => {
      if (!isIdle(now)) return;
      stop();
      resolve();
    });
  });
}

function isIdle({ jobs }: QueueState): boolean {
  return ![...jobs.values()].some((job) => isOpen(job.state));
}
