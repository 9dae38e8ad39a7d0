import { readRecipeLink } from '@/domain/sharing/recipe-link.ts';
import { readingOfRecipe } from '../dialects/bildwerk.ts';
import type { Reading } from '../found-recipe.ts';

/** A link of ours, whatever studio it leads to. */
export function readBildwerkLink(address: string): Reading | null {
  const link = readRecipeLink(address);
  return link === null || typeof link === 'string' ? null : readingOfRecipe(link.recipe, 'link');
}
