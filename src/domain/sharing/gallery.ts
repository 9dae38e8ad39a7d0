import * as v from 'valibot';
import { jsonFrom } from '@/domain/backup/json-from.ts';
import { recipeSchema } from '@/domain/recipe/recipe-schema.ts';
import type { Recipe, Size } from '@/domain/recipe/recipe.ts';
import { SOURCE_TYPES, type SourceType } from '@/domain/metadata/ai-share.ts';
import { LANGUAGES, type Language } from '@/domain/settings/settings.ts';

/** Pictures published for others, with all that their author lets be seen. */
export interface Gallery {
  readonly title: string;
  readonly text: string;
  readonly credits: string;
  /** Of the site's own words. */
  readonly language: Language;
  /** Where it will stand, with a slash at its end; empty while nobody knows. */
  readonly address: string;
  readonly madeAtMs: number;
  readonly pictures: readonly GalleryPicture[];
}

export interface GalleryPicture {
  /** Names it for good; says nothing about the library that it comes from. */
  readonly key: string;
  readonly alt: string;
  /** May be empty. */
  readonly caption: string;
  /** Of the largest variant. */
  readonly size: Size;
  /** Its mean colour as `#rrggbb`, shown before its pixels. */
  readonly tone: string;
  readonly source: SourceType | null;
  /** Narrowest first, each as WebP, and the JPEG for browsers that know no other. */
  readonly variants: readonly GalleryVariant[];
  readonly madeAtMs?: number;
  readonly model?: string;
  readonly recipe?: Recipe;
  /** Where the studio opens that recipe. */
  readonly remix?: string;
}

export interface GalleryVariant {
  /** Below the folder of `gallery.json`. */
  readonly file: string;
  readonly mediaType: VariantType;
  readonly width: number;
  readonly height: number;
}

export type VariantType = 'image/webp' | 'image/jpeg';

export const GALLERY_LIMITS = {
  pictures: 500,
  title: 200,
  text: 5000,
  credits: 1000,
  alt: 1000,
  caption: 500,
  address: 4000,
  variants: 12,
  /** Of a variant: what a browser can decode on a phone. */
  pixels: 50_000_000,
  bytes: 16_000_000,
} as const;

/** The files of a site beside its pictures. */
export const SITE_FILES = {
  page: 'index.html',
  gallery: 'gallery.json',
  feed: 'feed.json',
  card: 'card.jpg',
} as const;

/** A site of no more than these shows them larger. */
export const FEW_PICTURES = 6;

const FORMAT = 'bildwerk-gallery';
const VERSION = 1;
const MOST_MS = 8.64e15;

export const PICTURE_KEY = /^[a-z0-9]{8,32}$/;
/** What may be linked to: any sign that could end an attribute has to be written as %22 and the like. */
export const WEB_ADDRESS = /^https?:\/\/[^\s"'<>\\^`{|}]+$/i;

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
const edge = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const time = v.pipe(v.number(), v.minValue(-MOST_MS), v.maxValue(MOST_MS));
const address = v.pipe(line(GALLERY_LIMITS.address), v.regex(WEB_ADDRESS));

const pictureSchema = v.object({
  key: v.pipe(v.string(), v.regex(PICTURE_KEY)),
  alt: line(GALLERY_LIMITS.alt),
  caption: line(GALLERY_LIMITS.caption),
  size: v.object({ width: edge, height: edge }),
  tone: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
  source: v.nullable(v.picklist(Object.values(SOURCE_TYPES))),
  variants: v.pipe(
    v.array(
      v.pipe(
        v.object({
          file: v.pipe(v.string(), v.regex(/^pictures\/[a-z0-9]{8,32}-\d{1,6}\.(webp|jpg)$/)),
          mediaType: v.picklist(['image/webp', 'image/jpeg']),
          width: edge,
          height: edge,
        }),
        v.check(({ width, height }) => width * height <= GALLERY_LIMITS.pixels, 'too large'),
      ),
    ),
    v.minLength(1),
    v.maxLength(GALLERY_LIMITS.variants),
  ),
  madeAtMs: v.exactOptional(time),
  model: v.exactOptional(line(200)),
  recipe: v.exactOptional(recipeSchema),
  remix: v.exactOptional(address),
}) satisfies v.GenericSchema<unknown, GalleryPicture>;

const gallerySchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  title: line(GALLERY_LIMITS.title),
  text: line(GALLERY_LIMITS.text),
  credits: line(GALLERY_LIMITS.credits),
  language: v.picklist(LANGUAGES),
  address: v.union([v.literal(''), address]),
  madeAtMs: time,
  // Counted before any is looked at: a host may send a million.
  pictures: v.pipe(
    v.array(v.unknown()),
    v.maxLength(GALLERY_LIMITS.pictures),
    v.array(pictureSchema),
    v.check(
      (pictures) => new Set(pictures.map(({ key }) => key)).size === pictures.length,
      'named twice',
    ),
  ),
});

/** What stands in `gallery.json`; docs/gallery-format.md describes it for others. */
export function galleryText(gallery: Gallery): string {
  return JSON.stringify(galleryJson(gallery));
}

export function galleryJson(gallery: Gallery): unknown {
  return { format: FORMAT, version: VERSION, ...gallery };
}

/** PORT. What `galleryFrom` gives for a file, off the main thread: a host may send what takes long. */
export type GalleryReader = (file: Blob) => Promise<Gallery | null>;

/** Null for a text that is no gallery of this version, or breaks one of its limits. */
export function galleryFrom(text: string): Gallery | null {
  if (text.length > GALLERY_LIMITS.bytes) return null;
  const { success, output } = v.safeParse(gallerySchema, jsonFrom(text));
  if (!success) return null;
  const { format: _, version: _read, ...gallery } = output;
  return gallery;
}

/** What others may see of a recipe: nothing that only this library knows. */
export function publishedRecipe(recipe: Recipe): Recipe {
  const {
    references: _,
    presets: _applied,
    template: _written,
    permissions: _given,
    ...published
  } = recipe;
  return published;
}
