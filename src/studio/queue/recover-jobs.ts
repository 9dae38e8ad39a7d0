import { changeJob } from './queue-state.ts';
import type { Storage } from '../studio.ts';

/** Jobs that are done are kept this many at most, to be looked at in the queue. */
const DONE_JOBS_KEPT = 50;

/** What the last runner left behind: a job whose picture arrived is done, the others go on. */
export async function recoverJobs(
  { jobs, library }: Pick<Storage, 'jobs' | 'library'>,
  now: () => number,
): Promise<void> {
  const all = await jobs.all().catch(() => []);
  for (const job of all) {
    if (job.state.name !== 'running') continue;
    const isKept = (await library.get(job.id).catch(() => null)) !== null;
    await changeJob(jobs, job.id, { type: isKept ? 'finished' : 'interrupted', atMs: now() });
  }
  const done = all.filter(({ state }) => state.name === 'done').map(({ id }) => id);
  await jobs.remove(done.slice(0, -DONE_JOBS_KEPT)).catch(() => undefined);
}
