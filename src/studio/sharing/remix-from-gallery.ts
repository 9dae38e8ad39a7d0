import type { Recipe } from '@/domain/recipe/recipe.ts';
import { readRecipeLink, recipeLink } from '@/domain/sharing/recipe-link.ts';
import { remixLink } from '../compose/remix.ts';
import type { Studio } from '../studio.ts';

/** Brings a recipe of others into the draft, whose parent is the link to it; gives the way back. */
export function remixFromGallery(
  studio: Pick<Studio, 'draft' | 'connections'>,
  recipe: Recipe,
): () => void {
  const link = readRecipeLink(recipeLink(recipe));
  if (link === null || typeof link === 'string') return () => {};
  return remixLink(studio, link);
}
