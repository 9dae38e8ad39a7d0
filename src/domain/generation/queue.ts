import type { Job } from './job.ts';

/**
 * The jobs to start now: of those that wait, batches in the order they were asked for and the
 * pictures of a batch from its lead on, as many as each backend makes at once.
 */
export function nextJobs(
  jobs: Iterable<Job>,
  freePlaces: (backend: string) => number,
): readonly Job[] {
  const free = new Map<string, number>();
  const next: Job[] = [];
  for (const job of [...jobs].toSorted(byTurn)) {
    if (job.state.name !== 'waiting') continue;
    const { backend } = job.recipe;
    const places = free.get(backend) ?? freePlaces(backend);
    if (places > 0) next.push(job);
    free.set(backend, places - 1);
  }
  return next;
}

function byTurn(a: Job, b: Job): number {
  if (a.batch !== b.batch) return a.batch < b.batch ? -1 : 1;
  return a.id > b.id ? -1 : 1;
}
