import type { Failure } from '@/domain/generation/failure.ts';
import { connectionOf, type Job } from './job.ts';
import { stepsOf } from './route-steps.ts';
import type { Standing } from './standing.ts';

/** Why a job that waits is not being made now. */
export type Hold =
  | { readonly kind: 'paused' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'over-cap' }
  /** It is sent again by itself. */
  | { readonly kind: 'pause'; readonly untilMs: number; readonly because: Failure['kind'] }
  | { readonly kind: 'turn' };

export function holdOf(
  job: Job,
  now: {
    readonly nowMs: number;
    readonly isPaused: boolean;
    readonly isOffline: boolean;
    readonly standing: (connection: string) => Standing | undefined;
  },
): Hold {
  if (now.isPaused) return { kind: 'paused' };
  const putOff = job.state.name === 'waiting' ? job.state.putOff : undefined;
  const others = stepsOf(job).filter(({ connection }) => connection !== putOff?.connection);
  if (putOff && putOff.untilMs > now.nowMs && others.length === 0)
    return { kind: 'pause', untilMs: putOff.untilMs, because: putOff.failure.kind };
  if (now.isOffline) return { kind: 'offline' };
  const { breaker, pace, isOverCap } = now.standing(connectionOf(job)) ?? {};
  if (isOverCap) return { kind: 'over-cap' };
  if (breaker?.openUntilMs && breaker.openUntilMs > now.nowMs) {
    const { because = 'unreachable', openUntilMs: untilMs } = breaker;
    return { kind: 'pause', untilMs, because };
  }
  if (pace && pace.pausedUntilMs > now.nowMs)
    return { kind: 'pause', untilMs: pace.pausedUntilMs, because: 'rate-limited' };
  return { kind: 'turn' };
}
