import type { StoreApi } from 'zustand/vanilla';
import { keepArrived } from './keep-arrived.ts';
import { changeJob } from './change-job.ts';
import type { QueueState } from './queue-state.ts';
import type { Ports, Storage } from '../studio.ts';

/** Jobs that are done are kept this many at most, to be looked at in the queue. */
const DONE_JOBS_KEPT = 50;

/** What the last runner left behind: pictures that arrived are kept, and the other jobs go on. */
export async function recoverJobs(around: {
  readonly storage: Storage;
  readonly ports: Ports;
  readonly state: StoreApi<QueueState>;
}): Promise<void> {
  const { jobs, library, arrivals } = around.storage;
  const { now } = around.ports;
  const all = await jobs.all().catch(() => []);
  const arrived = new Map(await arrivals.all().catch(() => []));
  for (const job of all) {
    const { id, state } = job;
    const picture = arrived.get(id);
    if (picture !== undefined && (state.name === 'running' || state.name === 'failed')) {
      arrived.delete(id);
      const failure = await keepArrived(job, picture, around);
      if (failure !== null) await changeJob(jobs, id, { type: 'failed', atMs: now(), failure });
    } else if (state.name === 'running') {
      const isKept = (await library.get(id).catch(() => null)) !== null;
      await changeJob(jobs, id, { type: isKept ? 'finished' : 'interrupted', atMs: now() });
    }
  }
  // Nobody waits for these any more.
  await arrivals.remove([...arrived.keys()]).catch(() => undefined);
  const done = all.filter(({ state }) => state.name === 'done').map(({ id }) => id);
  await jobs.remove(done.slice(0, -DONE_JOBS_KEPT)).catch(() => undefined);
}
