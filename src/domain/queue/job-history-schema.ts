import * as v from 'valibot';
import { costSchema } from '@/domain/generation/cost.ts';
import { failureSchema } from '@/domain/generation/failure-schema.ts';
import type { Happened } from './job-history.ts';

const atMs = v.number();

export const historySchema = v.array(
  v.variant('what', [
    v.object({
      what: v.literal('sent'),
      atMs,
      connection: v.string(),
      isResumed: v.exactOptional(v.literal(true)),
    }),
    v.object({ what: v.literal('queued'), atMs, position: v.nullable(v.number()) }),
    v.object({ what: v.literal('preview'), atMs }),
    v.object({ what: v.literal('put-off'), atMs, failure: failureSchema, untilMs: v.number() }),
    v.object({ what: v.literal('failed'), atMs, failure: failureSchema }),
    v.object({
      what: v.literal('done'),
      atMs,
      tookMs: v.number(),
      cost: v.exactOptional(costSchema),
    }),
    v.object({ what: v.picklist(['cancelled', 'interrupted', 'retried']), atMs }),
  ]),
) satisfies v.GenericSchema<unknown, readonly Happened[]>;
