import { describe, expect, it } from 'vitest';
import type { Failure } from '@/domain/generation/failure.ts';
import { backoffMs, MAX_ATTEMPTS, tryAgainAtMs } from './try-again.ts';

const now = 1_000_000;
const most = () => 0.999_999;

describe('a job that failed', () => {
  it.each<Failure>([
    { kind: 'out-of-credit' },
    { kind: 'refused', reason: 'no' },
    { kind: 'unsupported', what: 'size' },
    { kind: 'unauthorized' },
    { kind: 'timed-out', mayBeMade: true },
    { kind: 'not-stored' },
    { kind: 'rate-limited', untilMs: now + 100 * 3_600_000 },
  ])('because of $kind is never sent again by itself', (failure) => {
    expect(tryAgainAtMs(failure, 1, now, most)).toBeNull();
  });

  it('is sent again within 2 s, then 4 s, and never after more than 5 minutes', () => {
    const pauses = [1, 2, 3, 9, 30].map((failures) => backoffMs(failures, most));
    expect(pauses).toEqual([2000, 4000, 8000, 300_000, 300_000]);
    expect(backoffMs(5, () => 0)).toBe(0);
  });

  it('is sent again when the service has said so, and not all at the same moment', () => {
    const failure = { kind: 'rate-limited', untilMs: now + 8000 } as const;
    expect(tryAgainAtMs(failure, 1, now, () => 0)).toBe(now + 8000);
    expect(tryAgainAtMs(failure, 1, now, most)).toBe(now + 9000);
  });

  it('is left to the user in the end', () => {
    expect(tryAgainAtMs({ kind: 'overloaded' }, MAX_ATTEMPTS - 1, now, most)).not.toBeNull();
    expect(tryAgainAtMs({ kind: 'overloaded' }, MAX_ATTEMPTS, now, most)).toBeNull();
  });
});
