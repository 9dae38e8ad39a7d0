import type { Job } from './job.ts';
import { byTurn, turnOf } from './turn.ts';

/** Those that wait, in the order in which they will be made. */
export function waitingLine(jobs: Iterable<Job>): readonly Job[] {
  const waiting: Job[] = [];
  for (const job of jobs) if (job.state.name === 'waiting') waiting.push(job);
  return waiting.toSorted(byTurn);
}

/** The turns to change so that the job stands at `index` of the line; none where it does already. */
export function movedInLine(
  line: readonly Job[],
  id: string,
  index: number,
): ReadonlyMap<string, number> {
  const from = line.findIndex((job) => job.id === id);
  const job = line[from];
  const to = Math.max(0, Math.min(index, line.length - 1));
  if (job === undefined || from === to) return new Map();
  const moved = line.toSpliced(from, 1).toSpliced(to, 0, job);
  const before = moved[to - 1];
  const after = moved[to + 1];
  const low = before ? turnOf(before) : after ? turnOf(after) - 2 : 0;
  const high = after ? turnOf(after) : low + 2;
  const turn = (low + high) / 2;
  if (turn > low && turn < high) return new Map([[id, turn]]);
  // No number lies between the two: the line is numbered anew.
  return new Map(moved.map((one, place) => [one.id, place]));
}
