import type { CarriedRecipe } from '../carried-recipe.ts';

/** What a copy of a picture says of itself. */
export interface Inscription {
  /** The last part of its IPTC Digital Source Type; null where nobody knows. */
  readonly sourceType: string | null;
  /** Null leaves out every recipe, whoever wrote it. */
  readonly recipe: CarriedRecipe | null;
}

/** An inscription with what a file said already, as the writers of containers take it. */
export interface WrittenParts {
  readonly xmp: Uint8Array;
  /** In the form of A1111; null where the file keeps no recipe. */
  readonly parameters: string | null;
}
