import type { Backend } from '@/domain/generation/backend.ts';
import { advance } from '@/domain/queue/advance.ts';
import { afterFailed } from '@/domain/queue/after-failure.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import type { Arrived } from '@/domain/queue/arrival-store.ts';
import type { Job, JobEvent } from '@/domain/queue/job.ts';
import type { LiveEvent } from '@/domain/queue/live-channel.ts';
import type { RunnerRole } from '@/domain/queue/runner-lock.ts';
import { isBackend, type OpenConnections } from '../connections/open-connections.ts';
import { keepArrived } from './keep-arrived.ts';
import { jobMaterial } from './job-material.ts';
import type { Purse } from './purse.ts';
import { changeJob, heard, isRunBy } from './change-job.ts';
import { showChange } from './show-jobs.ts';
import type { RunnerSurroundings } from './queue-runner.ts';
import { receivePicture } from './run-job.ts';
import type { Run } from './runs.ts';
import type { Standings } from './standings.ts';

/** How often other tabs are told how far a job is. */
const TELLING_MS = 250;
/** After what time a job is tried again that could not be written down, as on a full disk. */
const UNWRITTEN_MS = 5000;

interface Maker {
  /** Written into the jobs that it starts: two runners never send the same one. */
  readonly name: string;
  readonly role: RunnerRole;
  readonly connections: OpenConnections;
  readonly purse: Purse;
  readonly standings: Standings;
  /** Another tab runs the queue now: nothing more may be begun. */
  readonly onLost: () => void;
  /** A picture has come: while it is being kept, another one may be begun. */
  readonly onReceived: () => void;
}

/** Makes jobs in the name of one runner: sends them, shows what happens, keeps what comes. */
export class JobMaker {
  readonly #around: RunnerSurroundings;
  readonly #maker: Maker;

  constructor(around: RunnerSurroundings, maker: Maker) {
    this.#around = around;
    this.#maker = maker;
  }

  /** Settles when the job is off its hands. */
  async make(job: Job, run: Run): Promise<void> {
    const { storage, ports } = this.#around;
    const { connections, standings, role, onLost, onReceived } = this.#maker;
    const { connection } = run;
    const backend = connections.backend(connection);
    if (backend === 'locked') return;
    const mayCharge = isBackend(backend) && backend.mayCharge === true;
    const started = await this.#start(job.id, connection, mayCharge);
    if (started === null) return new Promise((resolve) => void ports.after(UNWRITTEN_MS, resolve));
    // On disk it is further than was shown here.
    if (started.state.name !== 'running' || !this.#isOurs(started))
      return void showChange(this.#around.state, job.id, () => started);
    if (!isBackend(backend)) return this.#fail(job.id, run, backend);
    // Another tab may have taken over while this one was frozen, and will send it.
    if (!(await role.isMine())) {
      onLost();
      return this.#change(job.id, () => job);
    }
    const before = await this.#arrivedBefore(job);
    if (before !== null) return this.#keep(started, before);
    const { startedAtMs } = started.state;
    standings.started(connection, backend.concurrency, startedAtMs);
    const arrived = await this.#receive(started, run, backend);
    if (run.controller.signal.aborted) return;
    if ('kind' in arrived) return this.#fail(job.id, run, arrived, startedAtMs);
    standings.ended(connection, { name: 'made', startedAtMs });
    // Whatever happens from now on, it is there; only then is the next one asked for.
    await storage.arrivals.put(job.id, arrived).catch(() => undefined);
    await this.#pay(job.id, run, arrived, mayCharge);
    run.isReceived = true;
    onReceived();
    await this.#keep(started, arrived);
  }

  #isOurs(job: Job): boolean {
    return isRunBy(job, this.#maker.name);
  }

  #start(id: string, connection: string, mayCharge: boolean): Promise<Job | null> {
    const { storage, ports } = this.#around;
    return changeJob(storage.jobs, id, {
      type: 'started',
      atMs: ports.now(),
      by: this.#maker.name,
      connection,
      ...(mayCharge && { mayCharge }),
    });
  }

  #receive(job: Job, run: Run, backend: Backend): Promise<Arrived | Failure> {
    const { storage, ports, backends } = this.#around;
    const { connections } = this.#maker;
    const { connection, controller } = run;
    const tell = this.#teller(job.id);
    return receivePicture(job, {
      connection,
      asked: connections.nameOf(job.connection ?? connection),
      backend,
      now: ports.now,
      signal: controller.signal,
      materialOf: (one) =>
        jobMaterial(one, {
          files: storage,
          backends,
          workshop: async () => (await ports.later()).workshop,
        }),
      onEvent: (event) => this.#hear(job.id, event, tell),
      onPreview: (image) => void storage.previews.put(job.id, image).catch(() => undefined),
    });
  }

  /** A picture that came once and could not be kept is not asked for again. */
  async #arrivedBefore({ id, history = [] }: Job): Promise<Arrived | null> {
    const wasNotStored = history.some(
      (one) => one.what === 'failed' && one.failure.kind === 'not-stored',
    );
    if (!wasNotStored) return null;
    const { storage, state } = this.#around;
    const unsaved = state.getState().unsaved.get(id);
    if (unsaved !== undefined) return unsaved.arrived;
    const arrivals = await storage.arrivals.all().catch(() => null);
    return arrivals?.get(id) ?? null;
  }

  async #pay(id: string, run: Run, { cost }: Arrived, mayCharge: boolean): Promise<void> {
    const { connection, priceUsd } = run;
    const estimate = { unit: 'usd', amount: mayCharge ? priceUsd : 0 } as const;
    const paid = cost ?? estimate;
    if (paid.amount > 0) await this.#maker.purse.pay(id, connection, paid);
  }

  async #keep(job: Job, arrived: Arrived): Promise<void> {
    const failure = await keepArrived(job, arrived, this.#around);
    if (failure !== null)
      await this.#change(job.id, (stored) =>
        advance(stored, { type: 'failed', atMs: this.#around.ports.now(), failure }),
      );
  }

  async #fail(id: string, run: Run, failure: Failure, startedAtMs?: number): Promise<void> {
    const { now, random } = this.#around.ports;
    const { connections, purse, standings } = this.#maker;
    const { connection, priceUsd } = run;
    if (startedAtMs !== undefined)
      standings.ended(connection, { name: 'failed', startedAtMs, failure });
    // What may have been paid for counts as paid for.
    if ('mayBeMade' in failure && priceUsd > 0)
      await purse.pay(`${id}-${startedAtMs}`, connection, { unit: 'usd', amount: priceUsd });
    const mayCharge = (other: string) => connections.traits(other)?.mayCharge !== false;
    await this.#change(id, (job) =>
      advance(job, afterFailed(job, connection, failure, mayCharge, now(), random)),
    );
  }

  /**
   * Another runner that has the job by now decides for itself. What cannot be written down is at
   * least shown.
   */
  async #change(id: string, change: (job: Job) => Job): Promise<void> {
    const { storage, state } = this.#around;
    const ifOurs = (job: Job) => (this.#isOurs(job) ? change(job) : job);
    await storage.jobs.change(id, ifOurs).catch(() => showChange(state, id, ifOurs));
  }

  /** What happens is shown; what must survive is written down, and the rest only told. */
  #hear(id: string, event: JobEvent, tell: (event: LiveEvent) => void): Promise<void> | void {
    const { state } = this.#around;
    const before = state.getState().jobs.get(id);
    const after = showChange(state, id, (job) => heard(job, this.#maker.name, event));
    if (before === undefined || after === undefined || after === before) return;
    if (after.history !== before.history || handedOver(after) !== handedOver(before))
      return this.#change(id, () => after);
    if (event.type === 'progressed' || event.type === 'queued') tell(event);
  }

  #teller(id: string): (event: LiveEvent) => void {
    const { storage, ports } = this.#around;
    let toldAtMs = 0;
    return (event) => {
      const nowMs = ports.now();
      if (nowMs - toldAtMs < TELLING_MS) return;
      toldAtMs = nowMs;
      storage.live.tell({ id, by: this.#maker.name, event });
    };
  }
}

const handedOver = ({ state }: Job) => (state.name === 'running' ? state.handedOver : undefined);
