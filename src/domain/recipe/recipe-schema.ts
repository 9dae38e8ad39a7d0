import * as v from 'valibot';
import { permissionsSchema } from './permission.ts';
import {
  appliedPresetsSchema,
  nameSchema,
  seedSchema,
  sizeSchema,
  targetSchema,
  variationSchema,
} from './recipe-fields.ts';
import { MAX_PROMPT_LENGTH, type Recipe } from './recipe.ts';
import { referencesSchema } from './reference.ts';
import { renderOptionsSchema } from './render-options.ts';

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
  permissions: v.exactOptional(permissionsSchema),
}) satisfies v.GenericSchema<Recipe>;
