import * as v from 'valibot';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import { carriedRecipeSchema } from '../carried-recipe.ts';
import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { newReading } from '../new-reading.ts';

/** Our own recipe, as exports and backups have it, under a key with our name. */
export function readBildwerk({ records }: Evidence): Reading[] {
  return records.flatMap(({ key, record }) => {
    if (!/bildwerk/.test(key)) return [];
    const read = v.safeParse(recipeSchema, record['recipe'] ?? record);
    if (!read.success) return [];
    const carried = v.safeParse(carriedRecipeSchema, record);
    if (!carried.success) return [readingOfRecipe(read.output, key)];
    const { id, parents } = carried.output;
    return [{ ...readingOfRecipe(read.output, key), lineage: { id, parents } }];
  });
}

/** A recipe of ours as it stood under this name, in a file or a link. */
export function readingOfRecipe(recipe: Recipe, source: string): Reading {
  const { prompt, negative, seed, size, model, style, options = {} } = recipe;
  const reading = newReading('bildwerk', 'Bildwerk', source, {
    prompt,
    negative,
    seed,
    size,
    model,
    steps: options.steps ?? null,
    guidance: options.guidance ?? null,
    sampler: options.sampler ?? null,
    scheduler: options.scheduler ?? null,
    denoise: options.strength ?? null,
    rest: style === null ? [] : [{ name: 'style', text: style }],
  });
  return { ...reading, recipe };
}
