import type { Size } from '@/domain/recipe/recipe.ts';

/** PORT. Reads a picture's pixels off the main thread. Rejects when the bytes are not a picture. */
export interface Thumbnailer {
  thumbnail(original: Blob): Promise<Thumbnail>;
}

export interface Thumbnail {
  readonly image: Blob;
  /** Size of the original. */
  readonly size: Size;
  /** ThumbHash in base64. */
  readonly placeholder: string;
  /** SHA-256 of the original in hex; null where the browser does not tell. */
  readonly hash: string | null;
}
