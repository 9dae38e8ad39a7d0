import type { Notice } from '@/domain/generation/backend.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';

/** A kept result. Its files (the original and a thumbnail) are stored beside this record. */
export interface Picture {
  /** Sorts by the time at which the picture was asked for. */
  readonly id: string;
  readonly batch: string;
  readonly recipe: Recipe;
  /** Size of the original in pixels, read from its bytes. */
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** ThumbHash of the picture in base64, shown before its pixels; empty when there is none. */
  readonly placeholder: string;
  /** Ids of the pictures that it came from. */
  readonly parents: readonly string[];
  readonly favorite: boolean;
  readonly createdAtMs: number;
  readonly durationMs: number;
  /** What the backend ignored or changed. */
  readonly notices: readonly Notice[];
  /** The id of the connection that made it; absent in old pictures, as `connectionOf` knows. */
  readonly connection?: string;
  /** What it cost, where the backend said so. */
  readonly cost?: Cost;
  /** When it was put into the bin; null for a picture that is in the library. */
  readonly deletedAtMs: number | null;
}

export interface PictureFiles {
  /** The bytes as they were received. */
  readonly original: Blob;
  /** Small enough for a wall of pictures. */
  readonly thumbnail: Blob;
}
