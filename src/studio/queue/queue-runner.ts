import type { StoreApi } from 'zustand/vanilla';
import { afterFailed } from '@/domain/queue/after-failure.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { advance } from '@/domain/queue/advance.ts';
import type { Job, JobEvent } from '@/domain/queue/job.ts';
import { planStarts } from '@/domain/queue/plan.ts';
import type { RunnerRole } from '@/domain/queue/runner-lock.ts';
import { createId } from '@/domain/id.ts';
import { cleanReferences } from '../references/clean-references.ts';
import { jobMaterial } from './job-material.ts';
import { isBackend, OpenConnections } from '../connections/open-connections.ts';
import { Purse } from './purse.ts';
import type { QueueSurroundings } from './queue.ts';
import { changeJob, comeForward, type QueueState, showUnsaved } from './queue-state.ts';
import { recoverJobs } from './recover-jobs.ts';
import { type Arrived, keepPicture, receivePicture } from './run-job.ts';
import { type Run, underWayOn, underWayUsd } from './runs.ts';
import { Standings } from './standings.ts';
import type { Storage } from '../studio.ts';

interface Surroundings extends QueueSurroundings {
  readonly storage: Storage;
  readonly state: StoreApi<QueueState>;
}

/** Runs the queue for as long as this tab lives, whenever it is the only tab that does. */
export async function startRunner(around: Surroundings): Promise<void> {
  await around.ports.runnerLock.hold(
    (role) => new Runner(around, role).run(),
    new AbortController().signal,
  );
}

class Runner {
  readonly #around: Surroundings;
  readonly #role: RunnerRole;
  /** Written into the jobs that it starts: two runners never send the same one. */
  readonly #name: string;
  readonly #running = new Map<string, Run>();
  readonly #connections: OpenConnections;
  readonly #purse: Purse;
  readonly #standings: Standings;
  #callOff = () => {};
  #isHearing = false;
  #isOver = false;

  constructor(around: Surroundings, role: RunnerRole) {
    this.#around = around;
    this.#role = role;
    const { now, random } = around.ports;
    this.#name = createId(now(), random);
    this.#connections = new OpenConnections(around, () => this.#startNext());
    this.#standings = new Standings(around.storage.standings, around.state, around.ports);
    const store = around.storage.expenses;
    this.#purse = new Purse({ store, now, backends: around.backends }, () => this.#startNext());
  }

  async run(): Promise<void> {
    const { state, backends, settings, connections, storage } = this.#around;
    await Promise.all([
      recoverJobs(storage, this.#around.ports.now),
      this.#purse.read(),
      connections.read,
    ]);
    backends.subscribe(() => {
      if (this.#isOver) return;
      this.#connections.forget();
      // What was wrong with a connection may have been mended.
      this.#tryEverythingAgain();
      this.#startNext();
    });
    const stops = [
      state.subscribe((now, before) => {
        if (this.#isHearing) return;
        if (now.jobs !== before.jobs) this.#stopEnded(now.jobs);
        if (now.isOnline && !before.isOnline) this.#tryEverythingAgain();
        if (now.jobs !== before.jobs || now.isOnline !== before.isOnline) this.#startNext();
      }),
      settings.subscribe(() => this.#startNext()),
      storage.library.subscribe(({ removed }) => {
        if (removed.length > 0) this.#saveUnsaved();
      }),
    ];
    this.#startNext();
    const lost = new Promise((resolve) => {
      this.#role.lost.addEventListener('abort', resolve);
    });
    await cleanReferences(storage, this.#around.ports).catch(() => undefined);
    await lost;
    // What is under way goes on to its end: another tab minds the rest.
    this.#isOver = true;
    for (const stop of stops) stop();
    this.#callOff();
  }

  #stopEnded(jobs: ReadonlyMap<string, Job>): void {
    for (const [id, { controller }] of this.#running) {
      const state = jobs.get(id)?.state;
      const isOurs = state?.name === 'running' && state.by === this.#name;
      if (!isOurs && state?.name !== 'waiting') controller.abort();
    }
  }

  #startNext(): void {
    this.#callOff();
    if (this.#isOver) return;
    const { ports, settings, state } = this.#around;
    const { jobs, unstored, isOnline } = state.getState();
    const { isQueuePaused, caps } = settings.getState();
    const isCapped = [caps.all, ...Object.values(caps.connections)].some(
      ({ day, month }) => day !== null || month !== null,
    );
    const waiting = [...jobs.values()].filter(
      (job) =>
        job.state.name === 'waiting' &&
        !this.#running.has(job.id) &&
        !unstored.has(job.id) &&
        (!isCapped || this.#purse.isPriced(job)),
    );
    const nowMs = ports.now();
    const { starts, wakeAtMs, overCap } = planStarts({
      nowMs,
      jobs: waiting,
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
    // All take their places first: starting one changes the state, which starts what is next.
    const places = starts.map(({ job, connection }) => {
      const priceUsd = this.#purse.priceUsd(job, connection);
      const controller = new AbortController();
      const run: Run = { controller, connection, priceUsd, isReceived: false };
      this.#running.set(job.id, run);
      return { job, run };
    });
    for (const { job, run } of places) {
      void this.#run(job, run).finally(() => {
        this.#running.delete(job.id);
        this.#startNext();
      });
    }
  }

  async #run(job: Job, run: Run): Promise<void> {
    const { storage, ports } = this.#around;
    const { connection } = run;
    const backend = this.#connections.backend(connection);
    if (backend === 'locked') return;
    const mayCharge = isBackend(backend) && backend.mayCharge === true;
    const started = await storage.jobs
      .change(job.id, (stored) =>
        advance(stored, {
          type: 'started',
          atMs: ports.now(),
          by: this.#name,
          connection,
          ...(mayCharge && { mayCharge }),
        }),
      )
      .catch(() => null);
    if (started?.state.name !== 'running' || started.state.by !== this.#name) return;
    if (!isBackend(backend)) return this.#fail(job.id, run, backend);
    // Another tab may have taken over while this one was frozen, and will send it.
    if (!(await this.#role.isMine())) {
      this.#isOver = true;
      await storage.jobs.change(job.id, (stored) => (this.#isOurs(stored) ? job : stored));
      return;
    }
    const { startedAtMs } = started.state;
    this.#standings.started(connection, backend.concurrency, startedAtMs);
    const arrived = await receivePicture(started, {
      connection,
      asked: this.#connections.nameOf(job.connection ?? connection),
      backend,
      now: ports.now,
      signal: run.controller.signal,
      materialOf: (one) =>
        jobMaterial(one, {
          files: storage,
          backends: this.#around.backends,
          workshop: async () => (await ports.later()).workshop,
        }),
      onEvent: (event) => this.#hear(job.id, event),
      onPreview: (image) => void storage.previews.put(job.id, image).catch(() => undefined),
    });
    if (run.controller.signal.aborted) return;
    if ('kind' in arrived) {
      await this.#fail(job.id, run, arrived, startedAtMs);
      return;
    }
    this.#standings.ended(connection, { name: 'made', startedAtMs });
    run.isReceived = true;
    this.#startNext();
    await this.#keep(started, run, arrived, mayCharge);
  }

  async #keep(job: Job, run: Run, arrived: Arrived, mayCharge: boolean): Promise<void> {
    const { storage, ports, state } = this.#around;
    const { cost } = arrived;
    if (cost) await this.#purse.pay(job.id, run.connection, cost);
    else if (mayCharge && run.priceUsd > 0)
      await this.#purse.pay(job.id, run.connection, { unit: 'usd', amount: run.priceUsd });
    const keep = () =>
      keepPicture(job, arrived, {
        library: storage.library,
        thumbnailer: ports.thumbnailer,
        connection: run.connection,
      });
    const finish = async () => {
      const event = { type: 'finished', atMs: ports.now(), ...(cost && { cost }) } as const;
      await changeJob(storage.jobs, job.id, event);
      await storage.previews.remove([job.id]).catch(() => undefined);
    };
    const failure = await keep();
    if (failure === null) return finish();
    if (failure.kind === 'not-stored') {
      showUnsaved(state, job.id, {
        image: arrived.image,
        save: async () => {
          if ((await keep()) !== null) return false;
          await finish();
          showUnsaved(state, job.id, null);
          return true;
        },
      });
    }
    await this.#end(job.id, { type: 'failed', atMs: ports.now(), failure });
  }

  async #fail(id: string, run: Run, failure: Failure, startedAtMs?: number): Promise<void> {
    const { ports, storage } = this.#around;
    const { connection, priceUsd } = run;
    if (startedAtMs !== undefined)
      this.#standings.ended(connection, { name: 'failed', startedAtMs, failure });
    // What may have been paid for counts as paid for.
    if ('mayBeMade' in failure && priceUsd > 0)
      await this.#purse.pay(`${id}-${startedAtMs}`, connection, { unit: 'usd', amount: priceUsd });
    const mayCharge = (other: string) => this.#connections.traits(other)?.mayCharge !== false;
    await storage.jobs
      .change(id, (job) =>
        this.#isOurs(job)
          ? advance(
              job,
              afterFailed(job, connection, failure, mayCharge, ports.now(), ports.random),
            )
          : job,
      )
      .catch(() => null);
  }

  #isOurs({ state }: Job): boolean {
    return state.name === 'running' && state.by === this.#name;
  }

  /** Another runner that has the job by now decides for itself. */
  async #end(id: string, event: JobEvent): Promise<void> {
    await this.#around.storage.jobs
      .change(id, (job) => (this.#isOurs(job) ? advance(job, event) : job))
      .catch(() => null);
  }

  /** What happens is shown; what must survive is written down. */
  #hear(id: string, event: JobEvent): Promise<void> | void {
    const { state, storage } = this.#around;
    const before = state.getState().jobs.get(id);
    if (before === undefined || !this.#isOurs(before)) return;
    const after = advance(before, event);
    if (after === before) return;
    // Progress is no reason to plan anew.
    this.#isHearing = true;
    state.setState(({ jobs }) => ({ jobs: new Map(jobs).set(id, after) }));
    this.#isHearing = false;
    if (after.history === before.history && handedOver(after) === handedOver(before)) return;
    return storage.jobs
      .change(id, (stored) => (this.#isOurs(stored) ? after : stored))
      .then(noMatter, noMatter);
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

const handedOver = ({ state }: Job) => (state.name === 'running' ? state.handedOver : undefined);
const noMatter = () => undefined;
