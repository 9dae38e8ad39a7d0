import type { Failure } from '@/domain/generation/failure.ts';
import { connectionOf, type Job } from './job.ts';
import type { RouteStep } from './route.ts';

/**
 * Where a job may be sent, best first: the connection that it was asked of, which may spend, and
 * the others of its route. What a service has taken already is waited for there.
 */
export function stepsOf(job: Job): readonly RouteStep[] {
  const { state, route, givenUp = [] } = job;
  const handedOver = state.name === 'waiting' ? state.handedOver : undefined;
  const own: RouteStep = { connection: connectionOf(job), maySpend: true };
  if (handedOver) return [{ ...own, connection: handedOver.connection ?? own.connection }];
  if (!route) return [own];
  const others = route.steps.filter(({ connection }) => connection !== own.connection);
  return [own, ...others].filter(({ connection }) => !givenUp.includes(connection));
}

/**
 * Whether another connection may do what this one could not. A refusal is an answer, and what may
 * have been made is not asked for elsewhere.
 */
export function mayGoElsewhere(failure: Failure): boolean {
  if ('mayBeMade' in failure) return false;
  switch (failure.kind) {
    case 'unauthorized':
    case 'not-verified':
    case 'out-of-credit':
    case 'rate-limited':
    case 'overloaded':
    case 'unreachable':
    case 'timed-out':
    case 'unreadable-reply':
    case 'no-connection':
    case 'unsupported':
      return true;
    case 'refused':
    case 'interrupted':
    case 'not-stored':
    case 'reference-gone':
    case 'broken':
      return false;
  }
}
