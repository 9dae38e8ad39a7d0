import * as v from 'valibot';
import { type Breaker, afterFailure, CLOSED } from './breaker.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { afterPicture, afterRateLimit, FULL_PACE, type Pace } from './pace.ts';
import { UNKNOWN_WEATHER, type Weather, withSight } from './weather.ts';

/** How things stand with one connection. */
export interface Standing {
  readonly connection: string;
  readonly pace: Pace;
  readonly breaker: Breaker;
  readonly weather: Weather;
  /** How many pictures the backend can make at the same time. */
  readonly most: number;
  /** A spending cap has been reached. */
  readonly isOverCap?: true;
}

export function freshStanding(connection: string): Standing {
  return {
    connection,
    pace: FULL_PACE,
    breaker: CLOSED,
    weather: UNKNOWN_WEATHER,
    most: 1,
  };
}

export type Outcome =
  | { readonly name: 'made'; readonly startedAtMs: number }
  | { readonly name: 'failed'; readonly startedAtMs: number; readonly failure: Failure };

/** What a connection has taught by the way in which a request ended. */
export function afterOutcome(
  standing: Standing,
  outcome: Outcome,
  nowMs: number,
  random: () => number,
): Standing {
  const { pace, breaker, weather, most } = standing;
  const { startedAtMs } = outcome;
  if (outcome.name === 'made') {
    return {
      ...standing,
      pace: afterPicture(pace, most),
      breaker: CLOSED,
      weather: withSight(
        weather,
        { name: 'made', tookMs: Math.max(0, nowMs - startedAtMs) },
        nowMs,
      ),
    };
  }
  const { failure } = outcome;
  if (failure.kind === 'rate-limited') {
    const refused = { startedAtMs, untilMs: failure.untilMs, most };
    return {
      ...standing,
      pace: afterRateLimit(pace, refused, nowMs, random),
      // It answers: it is not down.
      breaker: CLOSED,
      weather: withSight(weather, { name: 'limited' }, nowMs),
    };
  }
  const after = afterFailure(breaker, failure, nowMs, random);
  const isItsFault = after !== breaker && after !== CLOSED;
  return {
    ...standing,
    breaker: after,
    weather: isItsFault ? withSight(weather, { name: 'failed' }, nowMs) : weather,
  };
}

const count = v.pipe(v.number(), v.finite(), v.minValue(0));

export const standingSchema = v.object({
  connection: v.string(),
  pace: v.fallback(
    v.object({
      places: v.nullable(v.pipe(v.number(), v.minValue(1))),
      gapMs: count,
      pausedUntilMs: count,
      lastStartMs: count,
      slowedAtMs: count,
      refusals: count,
    }),
    FULL_PACE,
  ),
  breaker: v.fallback(
    v.object({
      failures: count,
      openUntilMs: v.nullable(count),
      openings: count,
      because: v.exactOptional(v.string() as v.GenericSchema<Failure['kind']>),
    }),
    CLOSED,
  ),
  weather: v.fallback(
    v.object({
      hours: v.array(v.object({ hour: count, made: count, failed: count, limited: count })),
      tookMs: v.array(count),
    }),
    UNKNOWN_WEATHER,
  ),
  most: v.fallback(v.pipe(v.number(), v.minValue(1)), 1),
  isOverCap: v.exactOptional(v.literal(true)),
}) satisfies v.GenericSchema<unknown, Standing>;

/** PORT. Keeps how things stand with the connections. Only the tab that runs the queue writes. */
export interface StandingStore {
  all(): Promise<readonly Standing[]>;
  put(standing: Standing): Promise<void>;
  /** Calls back with what any tab has put. */
  subscribe(listener: (standing: Standing) => void): () => void;
}
