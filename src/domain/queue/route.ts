import * as v from 'valibot';
import type { Failure } from '@/domain/generation/failure.ts';
import { connectionOf, type Job } from './job.ts';

/** Which connections may make a picture, and by which rule one of them is taken. */
export interface Route {
  readonly rule: RouteRule;
  readonly steps: readonly RouteStep[];
}

export const ROUTE_RULES = ['in-order', 'first-free'] as const;

/**
 * `in-order`: the next one when one is down or asks for a pause, but not when it is merely busy.
 * `first-free`: whichever has a free place, of several the one that will be done first.
 */
export type RouteRule = (typeof ROUTE_RULES)[number];

export interface RouteStep {
  readonly connection: string;
  /** The user agreed that pictures may be paid for there. */
  readonly maySpend?: true;
}

export const routeSchema = v.object({
  rule: v.picklist(ROUTE_RULES),
  steps: v.pipe(
    v.array(
      v.object({
        connection: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        maySpend: v.exactOptional(v.literal(true)),
      }),
    ),
    v.maxLength(20),
  ),
}) satisfies v.GenericSchema<unknown, Route>;

/** The rule by which others may make what is asked of this connection; null for none. */
export function ruleFor(route: Route | null, connection: string): RouteRule | null {
  const isOnRoute = route?.steps.some((step) => step.connection === connection) === true;
  return isOnRoute && route.steps.length > 1 ? route.rule : null;
}

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
