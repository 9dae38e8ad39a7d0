import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { placesBehind } from './breaker.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { nextStartMs, placesAt } from './pace.ts';
import { afterOutcome, freshStanding, type Standing, standingSchema } from './standing.ts';
import { expectedMs, reportOf } from './weather.ts';

const half = () => 0.5;
const NOW = 1_000_000_000;
const fresh: Standing = { ...freshStanding('work'), most: 4 };

function failed(standing: Standing, failure: Failure, atMs = NOW, startedAtMs = atMs - 10) {
  return afterOutcome(standing, { name: 'failed', startedAtMs, failure }, atMs, half);
}
function made(standing: Standing, atMs = NOW, tookMs = 8000) {
  return afterOutcome(standing, { name: 'made', startedAtMs: atMs - tookMs }, atMs, half);
}

describe('a service that asks for a pause', () => {
  const limited: Failure = { kind: 'rate-limited', untilMs: NOW + 30_000 };
  const unsaid: Failure = { kind: 'rate-limited', untilMs: null };

  it('is left alone until the moment that it names', () => {
    expect(nextStartMs(failed(fresh, limited).pace, NOW)).toBe(NOW + 30_000);
  });

  it('is asked by half as many at once, with time in between', () => {
    const { pace } = failed(fresh, unsaid);
    expect(placesAt(pace, 4)).toBe(2);
    expect(pace.gapMs).toBeGreaterThan(0);
  });

  it('teaches once, however many requests it turned away at the same time', () => {
    const once = failed(fresh, unsaid, NOW, NOW - 100);
    const thrice = failed(failed(once, unsaid, NOW + 1, NOW - 90), unsaid, NOW + 2, NOW - 80);
    expect(thrice.pace.gapMs).toBe(once.pace.gapMs);
    expect(placesAt(thrice.pace, 4)).toBe(2);
  });

  it('is asked faster again, little by little, when it gives pictures', () => {
    let standing = failed(fresh, unsaid);
    for (let i = 0; i < 100; i++) standing = made(standing, NOW + i);
    expect(placesAt(standing.pace, 4)).toBe(4);
    expect(standing.pace.gapMs).toBe(0);
  });
});

describe('a service that is down', () => {
  const down: Failure = { kind: 'unreachable' };
  const thrice = [1, 2, 3].reduce((standing) => failed(standing, down), fresh);

  it('is let be after three failures in a row, and then asked once', () => {
    expect(placesBehind(failed(fresh, down).breaker, NOW)).toBe(Infinity);
    expect(placesBehind(thrice.breaker, NOW)).toBe(0);
    expect(placesBehind(thrice.breaker, thrice.breaker.openUntilMs ?? 0)).toBe(1);
  });

  it('is let be for longer when it is still down, and never for more than five minutes', () => {
    let standing = thrice;
    let lastMs = 0;
    for (let i = 0; i < 12; i++) {
      const atMs = standing.breaker.openUntilMs ?? 0;
      standing = failed(standing, down, atMs);
      const pauseMs = (standing.breaker.openUntilMs ?? 0) - atMs;
      expect(pauseMs).toBeGreaterThanOrEqual(lastMs);
      expect(pauseMs).toBeLessThanOrEqual(300_000);
      lastMs = pauseMs;
    }
  });

  it('is asked as ever after its first picture', () => {
    const again = made(thrice, thrice.breaker.openUntilMs ?? 0);
    expect(placesBehind(again.breaker, NOW)).toBe(Infinity);
  });

  it('is not down when it declines one prompt', () => {
    const twice = failed(failed(fresh, down), down);
    const standing = failed(failed(twice, { kind: 'refused', reason: 'no' }), down);
    expect(placesBehind(standing.breaker, NOW)).toBe(Infinity);
  });

  it('is let be at once when no job could succeed', () => {
    expect(placesBehind(failed(fresh, { kind: 'out-of-credit' }).breaker, NOW)).toBe(0);
  });
});

describe('the weather', () => {
  it('tells the middle half of the last times, and what failed', () => {
    let standing = fresh;
    for (const tookMs of [4000, 8000, 6000, 100_000, 5000]) standing = made(standing, NOW, tookMs);
    standing = failed(standing, { kind: 'overloaded' });
    expect(reportOf(standing.weather, NOW)).toEqual({
      made: 5,
      failed: 1,
      limited: 0,
      took: { shortMs: 5000, usualMs: 6000, longMs: 8000 },
    });
  });

  it('is forgotten after three days', () => {
    const standing = failed(made(fresh), { kind: 'overloaded' });
    const later = made(standing, NOW + 80 * 3_600_000);
    expect(reportOf(later.weather, NOW + 80 * 3_600_000)).toMatchObject({ made: 1, failed: 0 });
  });

  it('sends new work where it was quick and nothing failed', () => {
    const quick = made(fresh, NOW, 2000).weather;
    const slow = made(fresh, NOW, 9000).weather;
    const shaky = failed(failed(made(fresh, NOW, 5000), { kind: 'overloaded' }), {
      kind: 'overloaded',
    }).weather;
    const waits = [quick, slow, shaky].map((weather) => expectedMs(weather, NOW));
    expect(waits).toEqual([2000, 9000, 15_000]);
  });

  it('is read back as it was written, and a broken part costs only itself', () => {
    const standing = failed(made(fresh), { kind: 'out-of-credit' });
    expect(v.parse(standingSchema, structuredClone(standing))).toEqual(standing);
    expect(v.parse(standingSchema, { ...standing, pace: 'fast' })).toEqual({
      ...standing,
      pace: fresh.pace,
    });
  });
});
