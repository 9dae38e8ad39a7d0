import * as v from 'valibot';
import { noticeSchema } from '@/domain/generation/notice-schema.ts';
import { isId } from '@/domain/id.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Picture } from './picture.ts';

const edge = v.pipe(v.number(), v.integer(), v.minValue(1));
const amount = v.pipe(v.number(), v.minValue(0));

/** Reads a stored record; fields that a newer version added are kept. */
export const pictureSchema = v.looseObject({
  id: v.pipe(v.string(), v.check(isId, 'not an id')),
  batch: v.string(),
  recipe: recipeSchema,
  width: edge,
  height: edge,
  sizeBytes: amount,
  mediaType: v.string(),
  placeholder: v.string(),
  parents: v.array(v.string()),
  favorite: v.boolean(),
  createdAtMs: v.number(),
  durationMs: amount,
  notices: v.array(noticeSchema),
  deletedAtMs: v.nullable(v.number()),
}) satisfies v.GenericSchema<unknown, Picture>;
