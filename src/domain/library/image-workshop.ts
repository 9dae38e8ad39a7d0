import type { LabelledSheet } from '@/domain/board/labelled-sheet.ts';
import type { Area, Cut } from '@/domain/formats/cut.ts';
import type { Label } from '@/domain/label/label.ts';
import type { Inscription } from '@/domain/metadata/writers/inscription.ts';
import type { MaskDrawing } from '@/domain/mask/mask-drawing.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import type { ImageVariant } from '@/domain/sharing/picture-variants.ts';
import type { SourceType } from '@/domain/metadata/ai-share.ts';
import type { ShareCard } from '@/domain/sharing/share-card.ts';

/** PORT. Makes images out of images, off the main thread. */
export interface ImageWorkshop {
  /**
   * A foreign file as a reference image: read by its bytes, upright, without what a camera wrote
   * into it, of at most `REFERENCE_LIMITS.pixels`. Whatever needs none of this keeps its bytes.
   * Rejects with an ImageRefusal.
   */
  admit(file: Blob): Promise<AdmittedImage>;
  /** The image in another form; the same bytes where it has that form already. */
  convert(image: Blob, wanted: WantedImage): Promise<Blob>;
  /** A PNG of this size, transparent where the drawing is painted and black elsewhere. */
  mask(drawing: MaskDrawing, size: Size): Promise<Blob>;
  /** Such a mask as white on black. */
  whiteMask(mask: Blob): Promise<Blob>;
  /**
   * The largest part of a picture that has the shape, around what draws the eye; that comes to lie
   * about `aim`, in fractions of the part.
   */
  findCut(image: Blob, shape: Size, aim: { x: number; y: number }): Promise<Area>;
  /** A copy of a picture as it leaves the studio; the same bytes where nothing of it is wanted. */
  finish(image: Blob, wanted: WantedCopy): Promise<FinishedCopy>;
  /**
   * The image as AVIF, or as WebP where the browser writes no AVIF, as large and good as fits into
   * so many bytes, at most `SHRUNK_EDGE` wide and high; null where nothing fits.
   */
  shrink(image: Blob, mostBytes: number): Promise<Blob | null>;
  /** Images in the frames of a sheet, in their order, with its words around them; a PNG. */
  sheet(sheet: LabelledSheet, images: readonly (Blob | null)[]): Promise<Blob>;
  /**
   * The image as `variantsOf` its size says. Of what its file says nothing is left; instead, each
   * says how the picture came about, where that is known.
   */
  variants(image: Blob, source: SourceType | null): Promise<PictureVariants>;
  /** The picture that stands for a link to a gallery, a JPEG of `CARD_SIZE`. */
  card(card: ShareCard, images: readonly Blob[]): Promise<Blob>;
  /** Where two images differ, the second drawn at the size of the first. */
  difference(one: Blob, other: Blob): Promise<ImageDifference>;
}

export interface ImageDifference {
  /** Black where they are the same, the brighter the more they differ. */
  readonly image: Blob;
  /** Of the pixels, those that differ to the eye: 0 to 1. */
  readonly share: number;
}

export interface PictureVariants {
  readonly variants: readonly ImageVariant[];
  /** In the order of the variants. */
  readonly images: readonly Blob[];
  /** The mean colour as `#rrggbb`. */
  readonly tone: string;
}

/** Of a picture that is made small, in pixels. */
export const SHRUNK_EDGE = 1024;

export interface AdmittedImage {
  readonly image: Blob;
  readonly size: Size;
}

export interface WantedImage {
  /** Media types, of which any will do. */
  readonly formats?: readonly string[];
  /** It is made smaller where it has more. */
  readonly maxPixels?: number;
}

export interface WantedCopy {
  /** The part that it shows, at the size that the cut is for; null for the whole. */
  readonly cut: Cut | null;
  readonly label: Label | null;
  /** Null leaves what the file says: nothing, where the copy is drawn anew. */
  readonly inscription: Inscription | null;
  /** Its own where absent; PNG where that one cannot be written. */
  readonly mediaType?: string;
  /** What is drawn anew as JPEG or WebP takes about as much at most, in less quality. */
  readonly mostBytes?: number;
}

export interface FinishedCopy {
  readonly image: Blob;
  /** False where the file takes no inscription. */
  readonly isInscribed: boolean;
}

export const REFERENCE_LIMITS = {
  /** What services take of one file. */
  bytes: 50_000_000,
  /** What is made smaller on its way in. */
  pixels: 4096 * 4096,
  /** What is not even read: decoded, it takes four bytes a pixel. */
  readablePixels: 100_000_000,
} as const;

/** Why a file cannot be a reference image. */
export type ImageProblem = 'not-an-image' | 'too-many-bytes' | 'too-many-pixels' | 'damaged';

export class ImageRefusal extends Error {
  readonly problem: ImageProblem;

  constructor(problem: ImageProblem) {
    super(problem);
    this.name = 'ImageRefusal';
    this.problem = problem;
  }
}
