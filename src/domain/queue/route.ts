import * as v from 'valibot';

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
