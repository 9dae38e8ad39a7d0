import { connectionOf, isOpen, type Job } from './job.ts';

/** Batches up to this size are what someone is waiting for. */
const INTERACTIVE_SIZE = 8;
/** Of five turns a big batch has at least one, however many small ones are asked for. */
const INTERACTIVE_STEP = 0.25;

/**
 * The added jobs with their turns, by start-time fair queueing: a batch begins where the line is
 * now and takes one turn for each picture, so that batches share alike, and a small batch, whose
 * turns lie closer together, goes before the rest of the big ones.
 */
export function withTurns(known: Iterable<Job>, added: readonly Job[]): readonly Job[] {
  const [first] = added;
  if (first === undefined) return added;
  const isSmall = added.length <= INTERACTIVE_SIZE;
  const line = [...known].filter((job) => connectionOf(job) === connectionOf(first));
  const waiting = line.filter(({ state }) => isOpen(state)).map(turnOf);
  const begin = waiting.reduce((least, turn) => Math.min(least, turn), Infinity);
  const last = line.reduce(
    (most, job) => (job.isSmall ? Math.max(most, turnOf(job)) : most),
    -Infinity,
  );
  const start = Number.isFinite(begin) ? begin : 0;
  const from = isSmall && Number.isFinite(begin) ? Math.max(start, last + INTERACTIVE_STEP) : start;
  return added.toSorted(byTurn).map((job, index) => ({
    ...job,
    turn: from + index * (isSmall ? INTERACTIVE_STEP : 1),
    ...(isSmall && { isSmall: true }),
  }));
}

/** Jobs of the same turn: small batches first, batches as they were asked for, each from its lead on. */
export function byTurn(a: Job, b: Job): number {
  const turns = turnOf(a) - turnOf(b);
  if (turns !== 0) return turns;
  if (a.isSmall !== b.isSmall) return a.isSmall ? -1 : 1;
  if (a.batch !== b.batch) return a.batch < b.batch ? -1 : 1;
  return a.id > b.id ? -1 : 1;
}

/** Absent in old jobs. */
export function turnOf({ turn = 0 }: Job): number {
  return turn;
}
