import { backoffMs } from './try-again.ts';

/** How fast a connection may be asked, as far as its refusals have taught. */
export interface Pace {
  /** Pictures at the same time; null for as many as the backend allows. */
  readonly places: number | null;
  /** The least time between two requests. */
  readonly gapMs: number;
  readonly pausedUntilMs: number;
  readonly lastStartMs: number;
  /** When it was last slowed: what had been sent before tells nothing about the pace since. */
  readonly slowedAtMs: number;
  /** Refusals since the last picture. */
  readonly refusals: number;
}

export const FULL_PACE: Pace = {
  places: null,
  gapMs: 0,
  pausedUntilMs: 0,
  lastStartMs: 0,
  slowedAtMs: 0,
  refusals: 0,
};

const SMALLEST_GAP_MS = 500;
const LARGEST_GAP_MS = 120_000;

/** Slower after a refusal (429), and silent until the moment that it names or a growing pause is over. */
export function afterRateLimit(
  pace: Pace,
  refused: { readonly startedAtMs: number; readonly untilMs: number | null; readonly most: number },
  nowMs: number,
  random: () => number,
): Pace {
  const isNews = refused.startedAtMs > pace.slowedAtMs;
  const refusals = pace.refusals + (isNews ? 1 : 0);
  const pauseMs = backoffMs(Math.max(1, refusals), random);
  const paused = {
    ...pace,
    pausedUntilMs: Math.max(pace.pausedUntilMs, refused.untilMs ?? nowMs + pauseMs),
  };
  if (!isNews) return paused;
  const factor = pace.refusals > 0 ? 2 : 1.3;
  return {
    ...paused,
    places: Math.max(1, Math.floor(Math.min(pace.places ?? refused.most, refused.most) / 2)),
    gapMs: Math.min(LARGEST_GAP_MS, Math.max(SMALLEST_GAP_MS, pace.gapMs * factor)),
    slowedAtMs: nowMs,
    refusals,
  };
}

/** A little faster after each picture, so that a limit that was lifted is found out. */
export function afterPicture(pace: Pace, most: number): Pace {
  const eased = pace.gapMs * 0.97;
  const places = pace.places === null ? null : pace.places + 1 / pace.places;
  return {
    ...pace,
    places: places === null || places >= most ? null : places,
    gapMs: eased < SMALLEST_GAP_MS / 2 ? 0 : eased,
    refusals: 0,
  };
}

export function placesAt({ places }: Pace, most: number): number {
  return Math.floor(Math.min(places ?? most, most));
}

/** From when on the next request may leave. A clock that was set back must not hold it up. */
export function nextStartMs({ gapMs, pausedUntilMs, lastStartMs }: Pace, nowMs: number): number {
  return Math.max(pausedUntilMs, lastStartMs > nowMs ? 0 : lastStartMs + gapMs);
}
