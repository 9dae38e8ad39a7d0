import * as v from 'valibot';
import { isId } from '@/domain/id.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';

/** Under which XMP holds it. */
export const CARRIED_KEY = 'bildwerk:recipe';

/** Where a picture belongs among others, wherever it is brought in. */
export interface CarriedLineage {
  /** Of the picture, in the library that wrote it. */
  readonly id: string;
  readonly parents: readonly CarriedParent[];
}

/** A recipe on its way in the picture's own file. */
export interface CarriedRecipe extends CarriedLineage {
  readonly version: 1;
  readonly recipe: Recipe;
}

export interface CarriedParent {
  readonly id: string;
  /** SHA-256 of its original in hex, where that is known. */
  readonly hash?: string;
}

const MOST_PARENTS = 64;

const id = v.pipe(v.string(), v.check(isId, 'not an id'));

export const carriedRecipeSchema = v.object({
  version: v.literal(1),
  recipe: recipeSchema,
  id,
  parents: v.pipe(
    v.array(
      v.object({
        id,
        hash: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a hash'))),
      }),
    ),
    v.maxLength(MOST_PARENTS),
  ),
}) satisfies v.GenericSchema<unknown, CarriedRecipe>;

/** `hashOf` gives the hash of a parent's original, where it is known. */
export function carriedRecipe(
  { id: own, recipe, parents }: Pick<Picture, 'id' | 'recipe' | 'parents'>,
  hashOf: (parent: string) => string | null,
): CarriedRecipe {
  return {
    version: 1,
    recipe,
    id: own,
    parents: parents
      .filter(isId)
      .slice(0, MOST_PARENTS)
      .map((parent) => {
        const hash = hashOf(parent);
        return { id: parent, ...(hash !== null && { hash }) };
      }),
  };
}
