import { SKETCH } from '@/domain/generation/connection.ts';
import { withoutPresets } from '@/domain/presets/without-presets.ts';
import { type Draft, styleOfPresets } from './draft.ts';
import type { Recipe } from './recipe.ts';

/** A new draft that makes the same picture again, and knows which picture it came from. */
export function draftFromRecipe(
  recipe: Recipe,
  parents: readonly string[],
  connection: string = recipe.backend,
): Draft {
  const { version: _, variation = null, references = [], target = null, ...kept } = recipe;
  const { presets = [], template: _written, ...rest } = kept;
  const typed = withoutPresets(recipe, presets);
  const draft = { ...rest, variation, references, target, count: 1, connection, parents };
  // Texts that have been changed since stay as they are, words of presets and all.
  if (typed === null) return { ...draft, presets: [] };
  const isTheirs = recipe.backend === SKETCH.kind && recipe.style === styleOfPresets(presets);
  return { ...draft, ...typed, style: isTheirs ? null : recipe.style, presets };
}
