import * as v from 'valibot';
import { isId } from '@/domain/id.ts';
import { nameSchema, recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import { failureSchema } from './failure-schema.ts';
import type { Job, JobState } from './job.ts';
import { noticeSchema } from './notice-schema.ts';

const handedOver = v.exactOptional(
  v.object({ handle: v.pipe(v.string(), v.maxLength(1000)), notices: v.array(noticeSchema) }),
);
const line = v.exactOptional(
  v.object({ position: v.nullable(v.number()), waitMs: v.nullable(v.number()) }),
);

const stateSchema = v.variant('name', [
  v.object({ name: v.literal('waiting'), handedOver }),
  v.object({
    name: v.literal('running'),
    startedAtMs: v.number(),
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
  state: stateSchema,
}) satisfies v.GenericSchema<unknown, Job>;
