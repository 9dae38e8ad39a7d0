import type { StoreApi } from 'zustand/vanilla';
import type { Backend } from '@/domain/generation/backend.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { advance, connectionOf, type Job, type JobEvent } from '@/domain/generation/job.ts';
import { nextJobs } from '@/domain/generation/queue.ts';
import { VaultError } from '@/domain/settings/key-vault.ts';
import type { Backends } from '../connections/backends.ts';
import { cleanReferences } from '../references/clean-references.ts';
import { jobMaterial } from './job-material.ts';
import { NoConnection } from '../connections/open-backends.ts';
import { changeJob, type QueueState } from './queue-state.ts';
import { runJob } from './run-job.ts';
import type { Ports, Storage } from '../studio.ts';

/** Jobs that are done are kept this many at most, to be looked at in the queue. */
const DONE_JOBS_KEPT = 50;

interface Surroundings extends Pick<Storage, 'library' | 'references' | 'jobs' | 'expenses'> {
  readonly ports: Ports;
  readonly backends: Backends;
  readonly state: StoreApi<QueueState>;
}

/** Runs the queue for as long as this tab lives, once it is the only tab that does. */
export async function startRunner(around: Surroundings): Promise<void> {
  const runner = new Runner(around);
  await around.ports.runnerLock.hold(() => runner.run(), new AbortController().signal);
}

/** A job in the hands of this tab: first with its backend, then, once received, being kept. */
interface Run {
  readonly controller: AbortController;
  isReceived: boolean;
}

class Runner {
  readonly #around: Surroundings;
  readonly #running = new Map<string, Run>();
  /** How many pictures each connection makes at once, as far as it has been opened. */
  readonly #concurrency = new Map<string, number>();
  /** Connections whose keys are locked: their jobs wait. */
  readonly #locked = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async run(): Promise<void> {
    await this.#recover();
    this.#around.state.subscribe(({ jobs }) => {
      this.#stopCancelled(jobs);
      this.#startNext();
    });
    this.#around.backends.subscribe(() => {
      this.#locked.clear();
      this.#startNext();
    });
    this.#startNext();
    await cleanReferences(this.#around, this.#around.ports).catch(() => undefined);
    await this.#around.library.tidy().catch(() => undefined);
    await new Promise(() => {});
  }

  /** What the last runner left behind: a job whose picture arrived is done, the others go on. */
  async #recover(): Promise<void> {
    const jobs = await this.#around.jobs.all().catch(() => []);
    for (const job of jobs) {
      if (job.state.name !== 'running') continue;
      const isKept = (await this.#around.library.get(job.id).catch(() => null)) !== null;
      await changeJob(this.#around.jobs, job.id, {
        type: isKept ? 'finished' : 'interrupted',
        atMs: this.#around.ports.now(),
      });
    }
    const done = jobs.filter(({ state }) => state.name === 'done').map(({ id }) => id);
    await this.#around.jobs.remove(done.slice(0, -DONE_JOBS_KEPT)).catch(() => undefined);
  }

  #stopCancelled(jobs: ReadonlyMap<string, Job>): void {
    for (const [id, { controller }] of this.#running) {
      const name = jobs.get(id)?.state.name;
      if (name === 'cancelled' || name === undefined) controller.abort();
    }
  }

  #startNext(): void {
    const { jobs, unstored } = this.#around.state.getState();
    const waiting = [...jobs.values()].filter(
      ({ id }) => !this.#running.has(id) && !unstored.has(id),
    );
    const next = nextJobs(waiting, (connection) => this.#freePlaces(connection));
    // All take their places first: starting one changes the state, which starts what is next.
    const places = next.map((job) => {
      const run: Run = { controller: new AbortController(), isReceived: false };
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

  /**
   * Until a connection has been opened it makes one picture at a time. It goes on while earlier
   * pictures are being kept, but not so far ahead that they would fill the memory.
   */
  #freePlaces(connection: string): number {
    if (this.#locked.has(connection)) return 0;
    const jobs = this.#around.state.getState().jobs;
    const places = this.#concurrency.get(connection) ?? 1;
    let free = places;
    let open = 2 * places;
    for (const [id, { isReceived }] of this.#running) {
      const job = jobs.get(id);
      if (job === undefined || connectionOf(job) !== connection) continue;
      if (!isReceived) free--;
      open--;
    }
    return Math.min(free, open);
  }

  async #run(job: Job, run: Run): Promise<void> {
    const { signal } = run.controller;
    const { jobs, library, references, expenses, backends, ports } = this.#around;
    const { now, thumbnailer } = ports;
    const backend = await this.#open(connectionOf(job));
    if (backend === 'locked') return;
    const started = await changeJob(jobs, job.id, {
      type: 'started',
      atMs: now(),
      ...('mayCharge' in backend && backend.mayCharge && { mayCharge: true }),
    });
    if (started?.state.name !== 'running') return;
    const failure = isFailure(backend)
      ? backend
      : await runJob(started, {
          library,
          expenses,
          thumbnailer,
          now,
          signal,
          backend,
          materialOf: (one) =>
            jobMaterial(one, {
              files: { library, references },
              backends,
              workshop: async () => (await ports.later()).workshop,
            }),
          onEvent: (event) => this.#hear(job.id, event),
          onPreview: (image) => this.#showPreview(job.id, image),
          onReceived: () => {
            run.isReceived = true;
            this.#startNext();
          },
        });
    if (signal.aborted) return;
    await changeJob(
      jobs,
      job.id,
      failure === null
        ? { type: 'finished', atMs: now() }
        : { type: 'failed', atMs: now(), failure },
    );
  }

  async #open(connection: string): Promise<Backend | Failure | 'locked'> {
    try {
      const backend = await this.#around.backends.open(connection);
      if (!this.#concurrency.has(connection)) {
        this.#concurrency.set(connection, backend.concurrency);
        this.#startNext();
      }
      return backend;
    } catch (error) {
      if (error instanceof NoConnection) return { kind: 'no-connection' };
      if (!(error instanceof VaultError)) return { kind: 'unsupported', what: connection };
      if (error.problem !== 'locked') return { kind: 'unauthorized' };
      this.#locked.add(connection);
      return 'locked';
    }
  }

  /** What happens is shown; only under which handle the service has the work is written down. */
  #hear(id: string, event: JobEvent): Promise<void> | void {
    const before = this.#handleOf(id);
    this.#applyInMemory(id, (current) => advance(current, event));
    const now = this.#around.state.getState().jobs.get(id);
    if (now === undefined || this.#handleOf(id) === before) return;
    return this.#around.jobs
      .change(id, (stored) => (stored.state.name === 'running' ? now : stored))
      .then(
        () => undefined,
        () => undefined,
      );
  }

  #handleOf(id: string): string | undefined {
    const state = this.#around.state.getState().jobs.get(id)?.state;
    return state?.name === 'running' ? state.handedOver?.handle : undefined;
  }

  /** Progress is worth showing but not worth writing down. */
  #applyInMemory(id: string, change: (job: Job) => Job): void {
    this.#around.state.setState(({ jobs }) => {
      const job = jobs.get(id);
      return job ? { jobs: new Map(jobs).set(id, change(job)) } : {};
    });
  }

  #showPreview(id: string, image: Blob): void {
    this.#around.state.setState(({ previews }) => ({ previews: new Map(previews).set(id, image) }));
  }
}

function isFailure(opened: Backend | Failure): opened is Failure {
  return !('generate' in opened);
}
