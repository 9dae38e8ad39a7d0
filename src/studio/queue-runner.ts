import type { StoreApi } from 'zustand/vanilla';
import type { Backend } from '@/domain/generation/backend.ts';
import { advance, type Job } from '@/domain/generation/job.ts';
import { nextJobs } from '@/domain/generation/queue.ts';
import { changeJob, type QueueState } from './queue-state.ts';
import { runJob } from './run-job.ts';
import type { Ports, Storage } from './studio.ts';

/** Jobs that are done are kept this many at most, to be looked at in the queue. */
const DONE_JOBS_KEPT = 50;

/** Runs the queue for as long as this tab lives, once it is the only tab that does. */
export async function startRunner(
  ports: Ports,
  storage: Pick<Storage, 'jobs' | 'library'>,
  state: StoreApi<QueueState>,
): Promise<void> {
  const runner = new Runner(ports, storage, state);
  await ports.runnerLock.hold(() => runner.run(), new AbortController().signal);
}

class Runner {
  readonly #ports: Ports;
  readonly #storage: Pick<Storage, 'jobs' | 'library'>;
  readonly #state: StoreApi<QueueState>;
  readonly #running = new Map<string, AbortController>();
  readonly #backends = new Map<string, Backend>();

  constructor(
    ports: Ports,
    storage: Pick<Storage, 'jobs' | 'library'>,
    state: StoreApi<QueueState>,
  ) {
    this.#ports = ports;
    this.#storage = storage;
    this.#state = state;
  }

  async run(): Promise<void> {
    await this.#recover();
    this.#state.subscribe(({ jobs }) => {
      this.#stopCancelled(jobs);
      this.#startNext();
    });
    this.#startNext();
    await new Promise(() => {});
  }

  /** What the last runner left behind: a job whose picture arrived is done, the others run again. */
  async #recover(): Promise<void> {
    const jobs = await this.#storage.jobs.all().catch(() => []);
    for (const job of jobs) {
      if (job.state.name !== 'running') continue;
      const isKept = (await this.#storage.library.get(job.id).catch(() => null)) !== null;
      await changeJob(
        this.#storage.jobs,
        job.id,
        isKept ? { type: 'finished', atMs: this.#ports.now() } : { type: 'interrupted' },
      );
    }
    const done = jobs.filter(({ state }) => state.name === 'done').map(({ id }) => id);
    await this.#storage.jobs.remove(done.slice(0, -DONE_JOBS_KEPT)).catch(() => undefined);
  }

  #stopCancelled(jobs: ReadonlyMap<string, Job>): void {
    for (const [id, controller] of this.#running) {
      const name = jobs.get(id)?.state.name;
      if (name === 'cancelled' || name === undefined) controller.abort();
    }
  }

  #startNext(): void {
    const waiting = [...this.#state.getState().jobs.values()].filter(
      ({ id }) => !this.#running.has(id),
    );
    for (const job of nextJobs(waiting, (backend) => this.#freePlaces(backend))) {
      const controller = new AbortController();
      this.#running.set(job.id, controller);
      void this.#run(job, controller.signal).finally(() => {
        this.#running.delete(job.id);
        this.#startNext();
      });
    }
  }

  /** Until a backend has been loaded it makes one picture at a time. */
  #freePlaces(kind: string): number {
    const jobs = this.#state.getState().jobs;
    let running = 0;
    for (const id of this.#running.keys()) if (jobs.get(id)?.recipe.backend === kind) running++;
    return (this.#backends.get(kind)?.concurrency ?? 1) - running;
  }

  async #run(job: Job, signal: AbortSignal): Promise<void> {
    const { jobs } = this.#storage;
    const { now } = this.#ports;
    const started = await changeJob(jobs, job.id, { type: 'started', atMs: now() });
    if (started?.state.name !== 'running') return;
    const failure = await runJob(started, {
      ...this.#storage,
      thumbnailer: this.#ports.thumbnailer,
      now,
      signal,
      loadBackend: (kind) => this.#load(kind),
      onEvent: (event) => this.#applyInMemory(job.id, (current) => advance(current, event)),
      onPreview: (image) => this.#showPreview(job.id, image),
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

  async #load(kind: string): Promise<Backend | null> {
    const known = this.#backends.get(kind);
    if (known) return known;
    const backend = (await this.#ports.backends[kind]?.()) ?? null;
    if (backend) {
      this.#backends.set(kind, backend);
      this.#startNext();
    }
    return backend;
  }

  /** Progress is worth showing but not worth writing down. */
  #applyInMemory(id: string, change: (job: Job) => Job): void {
    this.#state.setState(({ jobs }) => {
      const job = jobs.get(id);
      return job ? { jobs: new Map(jobs).set(id, change(job)) } : {};
    });
  }

  #showPreview(id: string, image: Blob): void {
    this.#state.setState(({ previews }) => ({ previews: new Map(previews).set(id, image) }));
  }
}
