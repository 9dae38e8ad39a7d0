import * as v from 'valibot';
import { costSchema } from '@/domain/generation/cost.ts';
import { noticeSchema } from '@/domain/generation/notice-schema.ts';
import { isId } from '@/domain/id.ts';
import { cutSchema } from '@/domain/formats/cut-schema.ts';
import { AI_SHARES } from '@/domain/metadata/ai-share.ts';
import { nameSchema } from '@/domain/recipe/recipe-fields.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Marks, Picture } from './picture.ts';

const edge = v.pipe(v.number(), v.integer(), v.minValue(1));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a hash'));

export const marksSchema = v.object({
  favorite: v.boolean(),
  rating: v.picklist([0, 1, 2, 3, 4, 5]),
  tags: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  collections: v.array(v.string()),
  label: v.nullable(nameSchema),
  deletedAtMs: v.nullable(v.number()),
}) satisfies v.GenericSchema<unknown, Marks>;

/** Reads a record of the present version; fields that it does not know are kept. */
export const pictureSchema = v.looseObject({
  version: v.literal(2),
  id: v.pipe(v.string(), v.check(isId, 'not an id')),
  batch: v.string(),
  recipe: recipeSchema,
  width: edge,
  height: edge,
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  mediaType: v.string(),
  hash: v.nullable(hash),
  demotedAtMs: v.nullable(v.number()),
  placeholder: v.string(),
  parents: v.array(v.string()),
  origin: v.object({
    kind: v.picklist(['made', 'edited', 'imported']),
    tool: v.exactOptional(nameSchema),
    ai: v.exactOptional(v.picklist(AI_SHARES)),
  }),
  createdAtMs: v.number(),
  // Below 0 when the clock was set back meanwhile.
  durationMs: v.number(),
  notices: v.array(noticeSchema),
  connection: v.exactOptional(nameSchema),
  cost: v.exactOptional(costSchema),
  cut: v.exactOptional(cutSchema),
  ...marksSchema.entries,
}) satisfies v.GenericSchema<unknown, Picture>;
