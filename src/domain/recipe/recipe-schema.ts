import * as v from 'valibot';
import {
  isSizeAllowed,
  MAX_PROMPT_LENGTH,
  MAX_SEED,
  MAX_VARIATION,
  type Recipe,
} from './recipe.ts';
import { MOST_APPLIED } from '@/domain/presets/preset.ts';
import { referencesSchema } from './reference.ts';
import { renderOptionsSchema } from './render-options.ts';

export const nameSchema = v.pipe(v.string(), v.maxLength(200));

export const sizeSchema = v.pipe(
  v.object({ width: v.number(), height: v.number() }),
  v.check(isSizeAllowed, 'size out of range'),
);

export const seedSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SEED));

export const variationSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(MAX_VARIATION),
);

export const targetSchema = v.object({ format: nameSchema, size: sizeSchema });

const presetWords = v.pipe(v.string(), v.maxLength(MAX_PROMPT_LENGTH));

export const appliedPresetsSchema = v.pipe(
  v.array(
    v.object({
      id: nameSchema,
      name: nameSchema,
      words: presetWords,
      negative: presetWords,
      style: v.exactOptional(nameSchema),
    }),
  ),
  v.maxLength(MOST_APPLIED),
);

export const recipeSchema = v.object({
  version: v.literal(1),
  prompt: v.pipe(v.string(), v.maxLength(MAX_PROMPT_LENGTH)),
  template: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_PROMPT_LENGTH))),
  negative: v.pipe(v.string(), v.maxLength(MAX_PROMPT_LENGTH)),
  style: v.nullable(nameSchema),
  size: sizeSchema,
  seed: seedSchema,
  variation: v.exactOptional(variationSchema),
  backend: nameSchema,
  model: nameSchema,
  options: v.exactOptional(renderOptionsSchema),
  references: v.exactOptional(referencesSchema),
  target: v.exactOptional(targetSchema),
  presets: v.exactOptional(appliedPresetsSchema),
}) satisfies v.GenericSchema<Recipe>;
