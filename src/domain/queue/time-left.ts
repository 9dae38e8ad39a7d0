import { connectionOf, sentTo, type Job } from './job.ts';
import { nextStartMs, placesAt } from './pace.ts';
import type { Standing } from './standing.ts';
import { reportOf } from './weather.ts';

/** How long until a picture is there, as measured times tell: more likely within than outside. */
export interface TimeLeft {
  readonly leastMs: number;
  readonly mostMs: number;
}

/**
 * For each job of the line when it will be done. Jobs of connections with which nothing has been
 * made yet are left out: there is nothing to tell from.
 */
export function timesLeft(
  line: readonly Job[],
  running: Iterable<Job>,
  standing: (connection: string) => Standing,
  nowMs: number,
): ReadonlyMap<string, TimeLeft> {
  const ahead = new Map<string, number>();
  for (const job of running) ahead.set(sentTo(job), (ahead.get(sentTo(job)) ?? 0) + 0.5);
  const times = new Map<string, TimeLeft>();
  for (const job of line) {
    const connection = connectionOf(job);
    const before = ahead.get(connection) ?? 0;
    ahead.set(connection, before + 1);
    const { weather, pace, most, breaker } = standing(connection);
    const { took } = reportOf(weather, nowMs);
    if (took === null) continue;
    const places = placesAt(pace, most);
    const startMs = Math.max(
      0,
      (breaker.openUntilMs ?? 0) - nowMs,
      nextStartMs(pace, nowMs) - nowMs,
    );
    const beforeMs = startMs + before * Math.max(took.usualMs / places, pace.gapMs);
    // Chance evens out over many pictures: the spread of a sum grows with the root of their number.
    const rounds = Math.sqrt(before / places + 1);
    times.set(job.id, {
      leastMs: Math.max(0, beforeMs + took.usualMs - rounds * (took.usualMs - took.shortMs)),
      mostMs: beforeMs + took.usualMs + rounds * (took.longMs - took.usualMs),
    });
  }
  return times;
}
