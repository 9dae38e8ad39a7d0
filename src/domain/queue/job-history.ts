import * as v from 'valibot';
import { type Cost, costSchema } from '@/domain/generation/cost.ts';
import type { Failure } from '@/domain/generation/failure.ts';
import { failureSchema } from '@/domain/generation/failure-schema.ts';

/** Something that happened to a job. Connections are named by their ids. */
export type Happening =
  | { readonly what: 'sent'; readonly connection: string; readonly isResumed?: true }
  | { readonly what: 'queued'; readonly position: number | null }
  | { readonly what: 'preview' }
  | { readonly what: 'put-off'; readonly failure: Failure; readonly untilMs: number }
  | { readonly what: 'failed'; readonly failure: Failure }
  | { readonly what: 'done'; readonly tookMs: number; readonly cost?: Cost }
  | { readonly what: 'cancelled' | 'interrupted' | 'retried' };

export type Happened = Happening & { readonly atMs: number };

const MOST_KEPT = 40;

/** With what happened at its end; of a long history the beginning and the newest are kept. */
export function withHappening(
  history: readonly Happened[],
  happening: Happening,
  atMs: number,
): readonly Happened[] {
  const all = [...history, { ...happening, atMs }];
  return all.length <= MOST_KEPT ? all : [...all.slice(0, 1), ...all.slice(2)];
}

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
