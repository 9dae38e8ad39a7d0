import * as v from 'valibot';
import { costSchema } from '@/domain/generation/cost.ts';
import { noticeSchema } from '@/domain/generation/notice-schema.ts';
import { isId } from '@/domain/id.ts';
import { nameSchema, recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Picture } from './picture.ts';

const edge = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Reads a stored record; fields that a newer version added are kept. */
export const pictureSchema = v.looseObject({
  id: v.pipe(v.string(), v.check(isId, 'not an id')),
  batch: v.string(),
  recipe: recipeSchema,
  width: edge,
  height: edge,
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  mediaType: v.string(),
  placeholder: v.string(),
  parents: v.array(v.string()),
  favorite: v.boolean(),
  createdAtMs: v.number(),
  // Below 0 when the clock was set back meanwhile.
  durationMs: v.number(),
  notices: v.array(noticeSchema),
  connection: v.exactOptional(nameSchema),
  cost: v.exactOptional(costSchema),
  deletedAtMs: v.nullable(v.number()),
}) satisfies v.GenericSchema<unknown, Picture>;
