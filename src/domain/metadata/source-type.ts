import type { Picture } from '@/domain/library/picture.ts';
import { picturesIn } from '@/domain/recipe/reference.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { aiShareOf, SOURCE_TYPES } from './ai-share.ts';
import type { FoundRecipe } from './found-recipe.ts';

/**
 * How a picture came about, as its exports say; null for a file from elsewhere of which nothing
 * tells. `found` is what such a file says of itself, `records` holds the pictures that have a part
 * in it, and those that have a part in them.
 */
export function sourceTypeOf(
  { recipe, origin }: Pick<Picture, 'recipe' | 'origin'>,
  found: Pick<FoundRecipe, 'sourceType' | 'readings'>,
  records: ReadonlyMap<string, Picture>,
): string | null {
  if (origin.kind === 'imported') {
    // Verified credentials said so when it was brought in; anyone may write something else beside.
    if (origin.ai !== undefined && origin.ai !== aiShareOf(found.sourceType))
      return SOURCE_TYPES[origin.ai];
    if (found.sourceType !== null) return found.sourceType;
  }
  if (recipe.backend === 'sketch') return SOURCE_TYPES.algorithmic;
  if (origin.kind === 'imported') {
    // A description may stand in any photograph.
    const isRecipe = found.readings.some(({ dialect }) => dialect !== 'description');
    return isRecipe ? SOURCE_TYPES.trained : null;
  }
  return isFromElsewhere(recipe, records) ? SOURCE_TYPES.composite : SOURCE_TYPES.trained;
}

/** Whether a file, an import, or something that was painted on has a part in it; so has what is gone. */
function isFromElsewhere(recipe: Recipe, records: ReadonlyMap<string, Picture>): boolean {
  const seen = new Set<string>();
  const open = [recipe];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const references = next.references ?? [];
    if (references.some(({ source, mask }) => source.kind === 'file' || mask !== undefined))
      return true;
    for (const id of picturesIn(references)) {
      const record = records.get(id);
      if (record === undefined || record.origin.kind === 'imported') return true;
      if (!seen.has(id)) open.push(record.recipe);
      seen.add(id);
    }
  }
  return false;
}
