import * as v from 'valibot';
import { isId } from '@/domain/id.ts';
import { nameSchema } from '@/domain/recipe/recipe-fields.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import { failureSchema } from '@/domain/generation/failure-schema.ts';
import { historySchema } from './job-history-schema.ts';
import type { Job, JobState } from './job.ts';
import { noticeSchema } from '@/domain/generation/notice-schema.ts';
import { routeSchema } from './route.ts';

const handedOver = v.exactOptional(
  v.object({
    handle: v.pipe(v.string(), v.maxLength(1000)),
    notices: v.array(noticeSchema),
    connection: v.exactOptional(nameSchema),
  }),
);
const putOff = v.exactOptional(
  v.object({ untilMs: v.number(), connection: nameSchema, failure: failureSchema }),
);
const line = v.exactOptional(
  v.object({ position: v.nullable(v.number()), waitMs: v.nullable(v.number()) }),
);

const stateSchema = v.variant('name', [
  v.object({ name: v.literal('waiting'), handedOver, putOff }),
  v.object({
    name: v.literal('running'),
    startedAtMs: v.number(),
    by: v.exactOptional(v.string()),
    connection: v.exactOptional(nameSchema),
    done: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    notices: v.array(noticeSchema),
    mayCharge: v.exactOptional(v.literal(true)),
    handedOver,
    line,
  }),
  v.object({ name: v.literal('done'), endedAtMs: v.number() }),
  v.object({
    name: v.literal('failed'),
    endedAtMs: v.number(),
    failure: failureSchema,
    handedOver,
  }),
  v.object({ name: v.literal('cancelled'), endedAtMs: v.number() }),
]) satisfies v.GenericSchema<unknown, JobState>;

/** Reads a stored job; fields that a newer version added are kept. */
export const jobSchema = v.looseObject({
  id: v.pipe(v.string(), v.check(isId, 'not an id')),
  batch: v.string(),
  recipe: recipeSchema,
  parents: v.array(v.string()),
  connection: v.exactOptional(nameSchema),
  route: v.exactOptional(routeSchema),
  givenUp: v.exactOptional(v.array(v.string())),
  leftOut: v.exactOptional(v.array(v.string())),
  turn: v.exactOptional(v.pipe(v.number(), v.finite())),
  isSmall: v.exactOptional(v.literal(true)),
  attempts: v.exactOptional(v.number()),
  // What cannot be read of the past must not cost the job.
  history: v.exactOptional(v.fallback(historySchema, [])),
  state: stateSchema,
}) satisfies v.GenericSchema<unknown, Job>;
