import { createStore, type StoreApi } from 'zustand/vanilla';
import { isOpen, type Job } from '@/domain/queue/job.ts';
import { withTurns } from '@/domain/queue/turn.ts';
import type { Settings } from '@/domain/settings/settings.ts';
import type { Backends } from '../connections/backends.ts';
import type { Connections } from '../connections/connections.ts';
import { NO_JOBS, type QueueState, showUnstored } from './queue-state.ts';
import type { Ports } from '../studio.ts';
import type { AttendedQueue } from './attend-queue.ts';

/** The jobs of all tabs. What is asked of it shows without waiting for the disk and is there soon after. */
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

  let attended: Promise<AttendedQueue> | undefined;
  const attend = () =>
    (attended ??= import('./attend-queue.ts').then(({ attendQueue }) =>
      attendQueue({ ...around, state }),
    ));
  // Jobs that are asked for earlier are shown and stored without its code.
  void ports.storage.then(attend);

  const store = async (added: readonly Job[]) => {
    const { jobs } = await ports.storage;
    await jobs.add(added).catch(async () => (await attend()).showNotStored(added));
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

  return {
    state,
    add,
    cancel: (ids) => void attend().then(({ cancel }) => cancel(ids)),
    retry: (ids) => void attend().then(({ retry }) => retry(ids)),
    reorder: (turns) => void attend().then(({ reorder }) => reorder(turns)),
    clear: (ids) => void attend().then(({ clear }) => clear(ids)),
    idle: () => untilIdle(state),
  };
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
