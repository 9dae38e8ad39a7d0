import { connectionOf, type Job } from './job.ts';

/**
 * The jobs to start now: of those that wait, batches in the order they were asked for and the
 * pictures of a batch from its lead on, as many as each connection makes at once.
 */
export function nextJobs(
  jobs: Iterable<Job>,
  freePlaces: (connection: string) => number,
): readonly Job[] {
  const free = new Map<string, number>();
  const next: Job[] = [];
  for (const job of [...jobs].toSorted(byTurn)) {
    if (job.state.name !== 'waiting') continue;
    const connection = connectionOf(job);
    const places = free.get(connection) ?? freePlaces(connection);
    if (places > 0) next.push(job);
    free.set(connection, places - 1);
  }
  return next;
}

function byTurn(a: Job, b: Job): number {
  if (a.batch !== b.batch) return a.batch < b.batch ? -1 : 1;
  return a.id > b.id ? -1 : 1;
}
