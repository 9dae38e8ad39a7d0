import * as v from 'valibot';
import { MOST_APPLIED } from '@/domain/presets/preset.ts';
import { isSizeAllowed, MAX_PROMPT_LENGTH, MAX_SEED, MAX_VARIATION } from './recipe.ts';

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
