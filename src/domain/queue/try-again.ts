import { canRetryHelp, type Failure } from '@/domain/generation/failure.ts';

/** How often a job is sent before it is left to the user. */
export const MAX_ATTEMPTS = 20;
/** A service that wants a longer pause than this wants the user. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;
const FIRST_MS = 2000;
const LONGEST_MS = 5 * 60_000;
/** Jobs that were all told the same moment come back one after the other. */
const SPREAD_MS = 1000;

/**
 * Exponential backoff with full jitter: anything up to 2 s after the first failure, twice as much
 * after each further one, at most 5 minutes
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function backoffMs(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20)));
}

/** When a job that has failed so often may be sent again without asking; null for never. */
export function tryAgainAtMs(
  failure: Failure,
  attempts: number,
  nowMs: number,
  random: () => number,
): number | null {
  if (!isSafeToRepeat(failure) || attempts >= MAX_ATTEMPTS) return null;
  if (failure.kind !== 'rate-limited' || failure.untilMs === null)
    return nowMs + backoffMs(attempts, random);
  if (failure.untilMs - nowMs > LONGEST_PAUSE_MS) return null;
  return Math.max(nowMs, failure.untilMs) + Math.round(random() * SPREAD_MS);
}

/** A picture that could not be stored is there already: asking for it again would make a second one. */
function isSafeToRepeat(failure: Failure): boolean {
  return canRetryHelp(failure) && failure.kind !== 'not-stored';
}
