import type { FoundRecipe } from './found-recipe.ts';

/** PORT. Reads what picture files say of themselves, off the main thread. */
export interface PictureReader {
  /** Rejects where the file's bytes cannot be had. */
  read(file: Blob): Promise<ReadFile>;
}

export interface ReadFile {
  readonly found: FoundRecipe;
  /** SHA-256 in hex; null where the browser does not tell. */
  readonly hash: string | null;
}
