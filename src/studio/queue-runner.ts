import type { StoreApi } from 'zustand/vanilla';
import type { Backend } from '@/domain/generation/backend.ts';
import { advance, type Job } from '@/domain/generation/job.ts';
import type { JobStore } from '@/domain/generation/job-store.ts';
import { nextJobs } from '@/domain/generation/queue.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Backends } from './backends.ts';
import { changeJob, type QueueState } from './queue-state.ts';
import { runJob } from './run-job.ts';
import type { Ports } from './studio.ts';

/** Jobs that are done are kept this many at most, to be looked at in the queue. */
const DONE_JOBS_KEPT = 50;

interface Surroundings {
  readonly ports: Ports;
  readonly backends: Backends;
  readonly jobs: JobStore;
  readonly library: Library;
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
  /** How many pictures each backend makes at once, as far as it has been loaded. */
  readonly #concurrency = new Map<string, number>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  async run(): Promise<void> {
    await this.#recover();
    this.#around.state.subscribe(({ jobs }) => {
      this.#stopCancelled(jobs);
      this.#startNext();
    });
    this.#startNext();
    await new Promise(() => {});
  }

  /** What the last runner left behind: a job whose picture arrived is done, the others run again. */
  async #recover(): Promise<void> {
    const jobs = await this.#around.jobs.all().catch(() => []);
    for (const job of jobs) {
      if (job.state.name !== 'running') continue;
      const isKept = (await this.#around.library.get(job.id).catch(() => null)) !== null;
      await changeJob(
        this.#around.jobs,
        job.id,
        isKept ? { type: 'finished', atMs: this.#around.ports.now() } : { type: 'interrupted' },
      );
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
    const next = nextJobs(waiting, (backend) => this.#freePlaces(backend));
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
   * Until a backend has been loaded it makes one picture at a time. It goes on while earlier
   * pictures are being kept, but not so far ahead that they would fill the memory.
   */
  #freePlaces(kind: string): number {
    const jobs = this.#around.state.getState().jobs;
    const places = this.#concurrency.get(kind) ?? 1;
    let free = places;
    let open = 2 * places;
    for (const [id, { isReceived }] of this.#running) {
      if (jobs.get(id)?.recipe.backend !== kind) continue;
      if (!isReceived) free--;
      open--;
    }
    return Math.min(free, open);
  }

  async #run(job: Job, run: Run): Promise<void> {
    const { signal } = run.controller;
    const { jobs, library, ports } = this.#around;
    const { now, thumbnailer } = ports;
    const started = await changeJob(jobs, job.id, { type: 'started', atMs: now() });
    if (started?.state.name !== 'running') return;
    const failure = await runJob(started, {
      library,
      thumbnailer,
      now,
      signal,
      loadBackend: (kind) => this.#load(kind),
      onEvent: (event) => this.#applyInMemory(job.id, (current) => advance(current, event)),
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

  async #load(kind: string): Promise<Backend> {
    const backend = await this.#around.backends.load(kind);
    if (!this.#concurrency.has(kind)) {
      this.#concurrency.set(kind, backend.concurrency);
      this.#startNext();
    }
    return backend;
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
