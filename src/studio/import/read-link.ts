import type { Reading } from '@/domain/metadata/found-recipe.ts';
import { readingOfRecipe } from '@/domain/metadata/dialects/bildwerk.ts';
import { readArtbotLink } from '@/domain/metadata/links/artbot.ts';
import type { LinkReader } from '@/domain/metadata/links/link-reader.ts';
import { readRecipeLink } from '@/domain/sharing/recipe-link.ts';

/** The kinds of links that hold a recipe. */
const READERS: readonly LinkReader[] = [readOwnLink, readArtbotLink];

/** The recipe of the first kind that knows the address; null where none does. */
export function readLink(address: string): Reading | null {
  for (const read of READERS) {
    const reading = read(address);
    if (reading !== null) return reading;
  }
  return null;
}

function readOwnLink(address: string): Reading | null {
  const link = readRecipeLink(address);
  return link === null || typeof link === 'string' ? null : readingOfRecipe(link.recipe, 'link');
}
