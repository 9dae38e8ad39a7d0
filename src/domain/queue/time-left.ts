import { connectionOf, sentTo, type Job } from './job.ts';
import { nextStartMs, placesAt } from './pace.ts';
import type { Standing } from './standing.ts';
import { reportOf, type Took } from './weather.ts';

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
  const outlooks = new Map<string, Outlook | null>();
  const outlookOn = (connection: string) => {
    const known = outlooks.get(connection);
    if (known !== undefined) return known;
    const outlook = outlookOf(standing(connection), nowMs);
    outlooks.set(connection, outlook);
    return outlook;
  };
  const ahead = new Map<string, number>();
  for (const job of running) ahead.set(sentTo(job), (ahead.get(sentTo(job)) ?? 0) + 0.5);
  const times = new Map<string, TimeLeft>();
  for (const job of line) {
    const connection = connectionOf(job);
    const before = ahead.get(connection) ?? 0;
    ahead.set(connection, before + 1);
    const outlook = outlookOn(connection);
    if (outlook === null) continue;
    const { took, places, startMs, gapMs } = outlook;
    const beforeMs = startMs + before * Math.max(took.usualMs / places, gapMs);
    // Chance evens out over many pictures: the spread of a sum grows with the root of their number.
    const rounds = Math.sqrt(before / places + 1);
    times.set(job.id, {
      leastMs: Math.max(0, beforeMs + took.usualMs - rounds * (took.usualMs - took.shortMs)),
      mostMs: beforeMs + took.usualMs + rounds * (took.longMs - took.usualMs),
    });
  }
  return times;
}

/** What counts alike for all jobs of a connection. */
interface Outlook {
  readonly took: Took;
  readonly places: number;
  readonly startMs: number;
  readonly gapMs: number;
}

function outlookOf({ weather, pace, most, breaker }: Standing, nowMs: number): Outlook | null {
  const { took } = reportOf(weather, nowMs);
  if (took === null) return null;
  const startMs = Math.max(0, (breaker.openUntilMs ?? 0) - nowMs, nextStartMs(pace, nowMs) - nowMs);
  return { took, places: placesAt(pace, most), startMs, gapMs: pace.gapMs };
}
