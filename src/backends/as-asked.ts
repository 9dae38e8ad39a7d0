import type { GenerationEvent } from '@/domain/generation/backend.ts';
import { avoidSentence, withSentence } from '@/domain/generation/avoid-in-words.ts';
import { type Material, notCarriedOver } from '@/domain/generation/carry-over.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';

/** The recipe as this model is asked for it; says what has no part in it, or is said in other words. */
export function* asAsked(
  recipe: Recipe,
  material: Material,
  model: Model,
): Generator<GenerationEvent, Recipe> {
  for (const what of notCarriedOver(recipe, material, model))
    yield { type: 'notice', notice: { kind: 'ignored', what } };
  const sentence = avoidSentence(recipe, model);
  if (sentence === null) return recipe;
  yield { type: 'notice', notice: { kind: 'avoided-in-words', text: sentence } };
  return { ...recipe, prompt: withSentence(recipe.prompt, sentence) };
}
