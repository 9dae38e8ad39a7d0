import * as v from 'valibot';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Evidence } from '../evidence.ts';
import type { Reading } from '../found-recipe.ts';
import { newReading } from '../new-reading.ts';

/** Our own recipe, as `mirror-format.md` and backups have it, under the key `bildwerk`. */
export function readBildwerk({ records }: Evidence): Reading[] {
  return records.flatMap(({ key, record }) => {
    if (!/bildwerk/.test(key)) return [];
    const read = v.safeParse(recipeSchema, record['recipe'] ?? record);
    return read.success ? [readingOfRecipe(read.output, key)] : [];
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
