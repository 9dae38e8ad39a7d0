import type { Recipe } from './recipe.ts';

/** A recipe for tests. */
export function sampleRecipe(fields: Partial<Recipe> = {}): Recipe {
  return {
    version: 1,
    prompt: 'a fox in a snowy forest',
    negative: '',
    style: null,
    size: { width: 1024, height: 1024 },
    seed: 7,
    backend: 'sketch',
    model: 'sketch',
    ...fields,
  };
}
