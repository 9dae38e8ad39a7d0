import type { Notice } from '@/domain/generation/backend.ts';
import type { Cost } from '@/domain/generation/cost.ts';
import type { Cut } from '@/domain/formats/cut.ts';
import type { AiShare } from '@/domain/metadata/ai-share.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';

/** A kept result. Its files (the original and a thumbnail) are stored beside this record. */
export interface Picture extends Marks {
  readonly version: 2;
  /** Sorts by the time at which the picture was asked for; an import takes its file's time. */
  readonly id: string;
  readonly batch: string;
  readonly recipe: Recipe;
  /** Size of the original in pixels, read from its bytes. */
  readonly width: number;
  readonly height: number;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** SHA-256 of the original in hex; null where it has not been read yet. */
  readonly hash: string | null;
  /** When the original was given up for its space; null while it is kept. */
  readonly demotedAtMs: number | null;
  /** ThumbHash of the picture in base64, shown before its pixels; empty when there is none. */
  readonly placeholder: string;
  /** Ids of the pictures that it came from. */
  readonly parents: readonly string[];
  readonly origin: Origin;
  readonly createdAtMs: number;
  readonly durationMs: number;
  /** What the backend ignored or changed. */
  readonly notices: readonly Notice[];
  /** The id of the connection that made it; absent in old pictures, as `connectionOf` knows. */
  readonly connection?: string;
  /** What it cost, where the backend said so. */
  readonly cost?: Cost;
  /** The part of it that leaves the studio, in a network's format; absent for the whole. */
  readonly cut?: Cut;
}

/** What a user says of a picture; only these change, and every change can be undone. */
export interface Marks {
  readonly favorite: boolean;
  /** 0 where it was not rated. */
  readonly rating: Rating;
  /** Sorted, none of them twice but for case and accents. */
  readonly tags: readonly string[];
  readonly notes: string;
  /** Ids of the collections that it was put into, sorted; some may be gone. */
  readonly collections: readonly string[];
  /** The words of the visible label that its copies bear: empty for none, null for what is usual. */
  readonly label: string | null;
  /** When it was put into the bin; null for a picture that is in the library. */
  readonly deletedAtMs: number | null;
}

export type Rating = 0 | 1 | 2 | 3 | 4 | 5;

/** Where a picture came from: made here, made from another one here, or a file from elsewhere. */
export interface Origin {
  readonly kind: 'made' | 'edited' | 'imported';
  /** The program that made what was imported, where the file says so. */
  readonly tool?: string;
  /** What of it an AI made, where the file of what was imported says so. */
  readonly ai?: AiShare;
}

/** A picture of which nothing was said yet. */
export const UNMARKED: Marks = {
  favorite: false,
  rating: 0,
  tags: [],
  notes: '',
  collections: [],
  label: null,
  deletedAtMs: null,
};

/** A picture with what there is of its files: null for one that is not there. */
export interface FiledPicture {
  readonly picture: Picture;
  readonly original: Blob | null;
  readonly thumbnail: Blob | null;
}

export interface PictureFiles {
  /** The bytes as they were received. */
  readonly original: Blob;
  /** Small enough for a wall of pictures. */
  readonly thumbnail: Blob;
}
