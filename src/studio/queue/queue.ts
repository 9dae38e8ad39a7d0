import { createStore, type StoreApi } from 'zustand/vanilla';
import { advance } from '@/domain/queue/advance.ts';
import { isOpen, type Job } from '@/domain/queue/job.ts';
import { withTurns } from '@/domain/queue/turn.ts';
import type { Settings } from '@/domain/settings/settings.ts';
import type { Backends } from '../connections/backends.ts';
import type { Connections } from '../connections/connections.ts';
import {
  applyChange,
  changeJob,
  isStillWanted,
  heard,
  NO_JOBS,
  type QueueState,
  showChange,
  showPreview,
  showStanding,
  showUnsaved,
  showUnstored,
} from './queue-state.ts';
import type { Ports } from '../studio.ts';

/** The jobs of all tabs. What is asked of it shows at once and is on disk soon after. */
export interface Queue {
  readonly state: StoreApi<QueueState>;
  readonly add: (jobs: readonly Job[]) => void;
  readonly cancel: (ids: readonly string[]) => void;
  readonly retry: (ids: readonly string[]) => void;
  /** Gives waiting jobs other turns. */
  readonly reorder: (turns: ReadonlyMap<string, number>) => void;
  /** Settles when no job is waiting or running. */
  readonly idle: () => Promise<void>;
  /** Takes jobs that have ended out of the list. */
  readonly clear: (ids: readonly string[]) => void;
}

export interface QueueSurroundings {
  readonly ports: Ports;
  readonly backends: Backends;
  readonly connections: Connections;
  readonly settings: StoreApi<Settings>;
}

export function openQueue(around: QueueSurroundings): Queue {
  const { ports, settings } = around;
  const state = createStore<QueueState>(() => ({ ...NO_JOBS, isOnline: ports.network.isOnline() }));
  ports.network.subscribe(() => state.setState({ isOnline: ports.network.isOnline() }));

  void ports.storage.then(async (storage) => {
    const { jobs, live, previews, standings } = storage;
    jobs.subscribe((change) => applyChange(state, change));
    live.subscribe(({ id, by, event }) => showChange(state, id, (job) => heard(job, by, event)));
    previews.subscribe((id, image) => showPreview(state, id, image));
    standings.subscribe((standing) => showStanding(state, standing));
    applyChange(state, { put: await jobs.all().catch(() => []), removed: [] });
    for (const standing of await standings.all().catch(() => [])) showStanding(state, standing);
    for (const [id, image] of await previews.all().catch(() => new Map<string, Blob>())) {
      if (isStillWanted(state.getState().jobs.get(id))) showPreview(state, id, image);
      else void previews.remove([id]).catch(() => undefined);
    }
    const { startRunner } = await import('./queue-runner.ts');
    await startRunner({ ...around, storage, state });
  });

  const store = async (added: readonly Job[]) => {
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

  const add = (asked: readonly Job[]) => {
    const { route } = settings.getState();
    const routed = asked.map((job) => {
      const isOnRoute = route?.steps.some(({ connection }) => connection === job.connection);
      return isOnRoute && route ? { ...job, route } : job;
    });
    const added = withTurns(state.getState().jobs.values(), routed);
    showUnstored(state, added);
    void store(added);
  };

  const retry = async (ids: readonly string[]) => {
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
        await store(retried);
      }
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

  const reorder = async (turns: ReadonlyMap<string, number>) => {
    const { jobs } = await ports.storage;
    for (const [id, turn] of turns) {
      await jobs
        .change(id, (job) => (job.state.name === 'waiting' ? { ...job, turn } : job))
        .catch(() => null);
    }
  };

  const clear = async (ids: readonly string[]) => {
    const { jobs, previews } = await ports.storage;
    const ended = ids.filter((id) => {
      const job = state.getState().jobs.get(id);
      return job !== undefined && !isOpen(job.state);
    });
    applyChange(state, { put: [], removed: ended });
    for (const id of ended) if (state.getState().unsaved.has(id)) showUnsaved(state, id, null);
    await jobs.remove(ended).catch(() => undefined);
    await previews.remove(ended).catch(() => undefined);
  };

  return {
    state,
    add,
    cancel: (ids) => void cancel(ids),
    retry: (ids) => void retry(ids),
    reorder: (turns) => void reorder(turns),
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
  for (const { state } of jobs.values()) if (isOpen(state)) return false;
  return true;
}
