import type { Failure } from '@/domain/generation/failure.ts';
import type { Job, JobEvent } from './job.ts';
import { mayGoElsewhere, stepsOf } from './route-steps.ts';
import { tryAgainAtMs } from './try-again.ts';

/**
 * What becomes of a job that failed with a connection: it is sent again where that is safe, goes to
 * another connection of its route where that may help, or is left to the user.
 */
export function afterFailed(
  job: Job,
  connection: string,
  failure: Failure,
  mayCharge: (connection: string) => boolean,
  nowMs: number,
  random: () => number,
): JobEvent {
  const attempts = (job.attempts ?? 0) + 1;
  const untilMs = tryAgainAtMs(failure, attempts, nowMs, random);
  if (untilMs !== null) return { type: 'put-off', atMs: nowMs, failure, untilMs };
  const isElsewhere = stepsOf({ ...job, state: { name: 'waiting' } }).some(
    (step) =>
      step.connection !== connection && (step.maySpend === true || !mayCharge(step.connection)),
  );
  return isElsewhere && mayGoElsewhere(failure)
    ? { type: 'put-off', atMs: nowMs, failure, untilMs: nowMs, givesUp: true }
    : { type: 'failed', atMs: nowMs, failure };
}
