import type { StoreApi } from 'zustand/vanilla';
import { advance } from '@/domain/queue/advance.ts';
import { isOpen, type Job } from '@/domain/queue/job.ts';
import type { Storage } from '../studio.ts';
import { changeJob, heard } from './change-job.ts';
import { type RunnerSurroundings, startRunner } from './queue-runner.ts';
import {
  applyChange,
  isStillWanted,
  showChange,
  showPreview,
  showStanding,
  showUnsaved,
} from './show-jobs.ts';
import { type QueueState, showUnstored } from './queue-state.ts';

/** What may be asked of jobs that are there, as `Queue` has it. */
export interface AttendedQueue {
  readonly cancel: (ids: readonly string[]) => Promise<void>;
  readonly retry: (ids: readonly string[]) => Promise<void>;
  readonly reorder: (turns: ReadonlyMap<string, number>) => Promise<void>;
  readonly clear: (ids: readonly string[]) => Promise<void>;
  /** For jobs that could not be put on disk. */
  readonly showNotStored: (jobs: readonly Job[]) => void;
}

/** Follows the jobs of all tabs, and runs them whenever this tab is to. */
export function attendQueue(around: Omit<RunnerSurroundings, 'storage'>): AttendedQueue {
  const { ports, state } = around;
  void ports.storage.then(async (storage) => {
    await follow(storage, state);
    await startRunner({ ...around, storage });
  });

  const showNotStored = (added: readonly Job[]) => {
    const { jobs: known } = state.getState();
    showUnstored(
      state,
      added.map((job) => notStored(known.get(job.id) ?? job, ports.now())),
    );
  };

  return {
    showNotStored,

    async cancel(ids) {
      const cancelled = { type: 'cancelled', atMs: ports.now() } as const;
      const { jobs: known, unstored } = state.getState();
      const unstoredJobs = ids
        .filter((id) => unstored.has(id))
        .flatMap((id) => known.get(id) ?? []);
      showUnstored(
        state,
        unstoredJobs.map((job) => advance(job, cancelled)),
      );
      const { jobs } = await ports.storage;
      await Promise.all(ids.map((id) => changeJob(jobs, id, cancelled)));
    },

    async retry(ids) {
      const { jobs } = await ports.storage;
      const { jobs: known, unstored, unsaved } = state.getState();
      for (const id of ids) {
        const job = known.get(id);
        const picture = unsaved.get(id);
        const again = { type: 'retried', atMs: ports.now() } as const;
        if (picture !== undefined) await picture.save();
        else if (job === undefined || !unstored.has(id)) await changeJob(jobs, id, again);
        else {
          const retried = [advance(job, again)];
          showUnstored(state, retried);
          await jobs.add(retried).catch(() => showNotStored(retried));
        }
      }
    },

    async reorder(turns) {
      const { jobs } = await ports.storage;
      await Promise.all(
        [...turns].map(([id, turn]) =>
          jobs
            .change(id, (job) => (job.state.name === 'waiting' ? { ...job, turn } : job))
            .catch(() => null),
        ),
      );
    },

    async clear(ids) {
      const { jobs, previews } = await ports.storage;
      const ended = ids.filter((id) => {
        const job = state.getState().jobs.get(id);
        return job !== undefined && !isOpen(job.state);
      });
      applyChange(state, { put: [], removed: ended });
      for (const id of ended) if (state.getState().unsaved.has(id)) showUnsaved(state, id, null);
      await jobs.remove(ended).catch(() => undefined);
      await previews.remove(ended).catch(() => undefined);
    },
  };
}

async function follow(
  { jobs, live, previews, standings }: Storage,
  state: StoreApi<QueueState>,
): Promise<void> {
  let changed: Set<string> | null = new Set();
  jobs.subscribe((change) => {
    for (const { id } of change.put) changed?.add(id);
    for (const id of change.removed) changed?.add(id);
    applyChange(state, change);
  });
  live.subscribe(({ id, by, event }) => showChange(state, id, (job) => heard(job, by, event)));
  previews.subscribe((id, image) => showPreview(state, id, image));
  standings.subscribe((standing) => showStanding(state, standing));
  const read = await jobs.all().catch(() => []);
  // What has changed while they were read is known better by now.
  applyChange(state, { put: read.filter(({ id }) => !changed?.has(id)), removed: [] });
  changed = null;
  for (const standing of await standings.all().catch(() => [])) showStanding(state, standing);
  for (const [id, image] of await previews.all().catch(() => new Map<string, Blob>())) {
    if (isStillWanted(state.getState().jobs.get(id))) showPreview(state, id, image);
    else void previews.remove([id]).catch(() => undefined);
  }
}

function notStored(job: Job, atMs: number): Job {
  const failure = { kind: 'not-stored' } as const;
  return advance(advance(job, { type: 'started', atMs }), { type: 'failed', atMs, failure });
}
