import * as v from 'valibot';
import type { Failure } from './failure.ts';

export const failureSchema = v.variant('kind', [
  v.object({
    kind: v.picklist([
      'unauthorized',
      'not-verified',
      'out-of-credit',
      'overloaded',
      'not-stored',
      'no-connection',
      'reference-gone',
    ]),
  }),
  v.object({
    kind: v.picklist(['unreachable', 'timed-out', 'unreadable-reply', 'interrupted']),
    mayBeMade: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('refused'), reason: v.string() }),
  v.object({ kind: v.literal('rate-limited'), untilMs: v.nullable(v.number()) }),
  v.object({ kind: v.literal('unsupported'), what: v.string() }),
  v.object({ kind: v.literal('broken'), detail: v.string() }),
]) satisfies v.GenericSchema<unknown, Failure>;
