import type { StoreApi } from 'zustand/vanilla';
import type { Job } from '@/domain/queue/job.ts';
import { planStarts } from '@/domain/queue/plan.ts';
import type { RunnerRole } from '@/domain/queue/runner-lock.ts';
import type { SpendingCaps } from '@/domain/queue/spending.ts';
import { createId } from '@/domain/id.ts';
import { OpenConnections } from '../connections/open-connections.ts';
import { JobMaker } from './job-maker.ts';
import { Purse } from './purse.ts';
import type { QueueSurroundings } from './queue.ts';
import { comeForward } from './change-job.ts';
import type { QueueState } from './queue-state.ts';
import { recoverJobs } from './recover-jobs.ts';
import { type Run, underWayOn, underWayUsd } from './runs.ts';
import { Standings } from './standings.ts';
import type { Storage } from '../studio.ts';

export interface RunnerSurroundings extends QueueSurroundings {
  readonly storage: Storage;
  readonly state: StoreApi<QueueState>;
}

/** Runs the queue for as long as this tab lives, whenever it is the only tab that does. */
export async function startRunner(around: RunnerSurroundings): Promise<void> {
  await around.ports.runnerLock.hold(
    (role) => new Runner(around, role).run(),
    new AbortController().signal,
  );
}

class Runner {
  readonly #around: RunnerSurroundings;
  readonly #role: RunnerRole;
  readonly #running = new Map<string, Run>();
  readonly #connections: OpenConnections;
  readonly #purse: Purse;
  readonly #standings: Standings;
  readonly #maker: JobMaker;
  #callOff = () => {};
  #isOver = false;
  #isPlanning = false;

  constructor(around: RunnerSurroundings, role: RunnerRole) {
    this.#around = around;
    this.#role = role;
    const { now, random } = around.ports;
    this.#connections = new OpenConnections(around, () => this.#startNext());
    this.#standings = new Standings(around.storage.standings, around.state, around.ports);
    const store = around.storage.expenses;
    this.#purse = new Purse({ store, now, backends: around.backends }, () => this.#startNext());
    this.#maker = new JobMaker(around, {
      name: createId(now(), random),
      role,
      connections: this.#connections,
      purse: this.#purse,
      standings: this.#standings,
      onLost: () => (this.#isOver = true),
      onReceived: () => this.#startNext(),
    });
  }

  async run(): Promise<void> {
    const { connections, storage } = this.#around;
    await Promise.all([recoverJobs(this.#around), this.#purse.read(), connections.read]);
    const stops = this.#listen();
    this.#startNext();
    const lost = new Promise((resolve) => {
      this.#role.lost.addEventListener('abort', resolve);
    });
    await storage.library.tidy().catch(() => undefined);
    await lost;
    // What is under way goes on to its end: another tab minds the rest.
    this.#isOver = true;
    for (const stop of stops) stop();
    this.#callOff();
  }

  #listen(): readonly (() => void)[] {
    const { state, backends, settings, storage } = this.#around;
    backends.subscribe(() => {
      this.#connections.forget();
      // What was wrong with a connection may have been mended.
      this.#tryEverythingAgain();
      this.#startNext();
    });
    // For as long as anything is under way, be it after the role is lost.
    storage.jobs.subscribe(() => this.#stopUnwanted());
    return [
      // Heard after the queue has taken it over.
      storage.jobs.subscribe(() => this.#startNext()),
      state.subscribe((now, before) => {
        if (now.isOnline === before.isOnline) return;
        if (now.isOnline) this.#tryEverythingAgain();
        this.#startNext();
      }),
      settings.subscribe(() => this.#startNext()),
      storage.library.subscribe(({ removed }) => {
        if (removed.length > 0) this.#saveUnsaved();
      }),
    ];
  }

  /** A job that another runner took over in the meantime goes on: the picture that comes first counts. */
  #stopUnwanted(): void {
    const { jobs } = this.#around.state.getState();
    for (const [id, { controller }] of this.#running) {
      const state = jobs.get(id)?.state.name;
      if (state === undefined || state === 'cancelled' || state === 'done') controller.abort();
    }
  }

  /** However much has happened at once, it is planned once. */
  #startNext(): void {
    if (this.#isPlanning) return;
    this.#isPlanning = true;
    queueMicrotask(() => {
      this.#isPlanning = false;
      this.#plan();
    });
  }

  #plan(): void {
    this.#callOff();
    if (this.#isOver) return;
    const { ports, settings, state } = this.#around;
    const { isOnline } = state.getState();
    const { isQueuePaused, caps } = settings.getState();
    const nowMs = ports.now();
    const { starts, wakeAtMs, overCap } = planStarts({
      nowMs,
      jobs: this.#startable(caps),
      isPaused: isQueuePaused,
      isOnline,
      traits: (connection) => this.#connections.traits(connection),
      standing: (connection) => this.#standings.of(connection),
      underWay: (connection) => underWayOn(this.#running, connection),
      caps,
      spent: { totals: this.#purse.totals(), underWay: underWayUsd(this.#running) },
      priceUsd: (job, connection) => this.#purse.priceUsd(job, connection),
    });
    if (wakeAtMs !== null)
      this.#callOff = ports.after(Math.max(0, wakeAtMs - nowMs), () => this.#startNext());
    this.#standings.showCaps(overCap);
    for (const { job, connection } of starts) {
      const priceUsd = this.#purse.priceUsd(job, connection);
      const controller = new AbortController();
      const run: Run = { controller, connection, priceUsd, isReceived: false };
      this.#running.set(job.id, run);
      void this.#maker.make(job, run).finally(() => {
        this.#running.delete(job.id);
        this.#startNext();
      });
    }
  }

  /** Where spending is capped, a job waits until its price is known. */
  #startable(caps: SpendingCaps): readonly Job[] {
    const { jobs, unstored } = this.#around.state.getState();
    const isCapped = [caps.all, ...Object.values(caps.connections)].some(
      ({ day, month }) => day !== null || month !== null,
    );
    return [...jobs.values()].filter(
      (job) =>
        job.state.name === 'waiting' &&
        !this.#running.has(job.id) &&
        !unstored.has(job.id) &&
        (!isCapped || this.#purse.isPriced(job)),
    );
  }

  /** What did not answer is asked once more, without waiting any longer. */
  #tryEverythingAgain(): void {
    this.#standings.giveNewChance();
    void comeForward(this.#around.storage.jobs, this.#around.state);
  }

  #saveUnsaved(): void {
    for (const { save } of this.#around.state.getState().unsaved.values()) void save();
  }
}
