import type { Failure } from '@/domain/generation/failure.ts';

/** Keeps a connection that is down from being asked again and again. */
export interface Breaker {
  /** Failures in a row while it is closed. */
  readonly failures: number;
  /** Nothing is sent before; then one request finds out. Null while it is closed. */
  readonly openUntilMs: number | null;
  /** How often it has opened in a row. */
  readonly openings: number;
  /** Why it is open. */
  readonly because?: Failure['kind'];
}

export const CLOSED: Breaker = { failures: 0, openUntilMs: null, openings: 0 };

const FAILURES_TO_OPEN = 3;
const FIRST_OPEN_MS = 5000;
const LONGEST_OPEN_MS = 5 * 60_000;

export function afterFailure(
  breaker: Breaker,
  failure: Failure,
  nowMs: number,
  random: () => number,
): Breaker {
  const weight = weightOf(failure);
  if (weight === 'none') return breaker;
  if (weight === 'answers') return CLOSED;
  // What had been sent before it opened tells nothing new.
  if (breaker.openUntilMs !== null && nowMs < breaker.openUntilMs) return breaker;
  const failures = breaker.failures + 1;
  if (weight === 'one' && breaker.openUntilMs === null && failures < FAILURES_TO_OPEN)
    return { ...breaker, failures };
  const longestMs = Math.min(LONGEST_OPEN_MS, FIRST_OPEN_MS * 2 ** Math.min(breaker.openings, 10));
  return {
    failures,
    openUntilMs: nowMs + Math.round(longestMs * (0.5 + random() / 2)),
    openings: breaker.openings + 1,
    because: failure.kind,
  };
}

/** How many requests may be under way: all, none, or the one that finds out. */
export function placesBehind({ openUntilMs }: Breaker, nowMs: number): number {
  if (openUntilMs === null) return Infinity;
  return nowMs < openUntilMs ? 0 : 1;
}

/** What a failure says about the connection rather than about its job. */
function weightOf(failure: Failure): 'none' | 'answers' | 'one' | 'all' {
  switch (failure.kind) {
    case 'overloaded':
    case 'unreachable':
    case 'timed-out':
      return 'one';
    // The next job would meet the same.
    case 'unauthorized':
    case 'not-verified':
    case 'out-of-credit':
      return 'all';
    case 'refused':
    case 'unsupported':
    case 'unreadable-reply':
      return 'answers';
    case 'rate-limited':
    case 'interrupted':
    case 'no-connection':
    case 'not-stored':
    case 'reference-gone':
    case 'broken':
      return 'none';
  }
}
