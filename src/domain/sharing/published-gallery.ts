import * as v from 'valibot';
import { isId } from '@/domain/id.ts';

/** A gallery that was published, and where it is. */
export interface PublishedGallery {
  readonly id: string;
  /** The gallery that its author puts together. */
  readonly gallery: string;
  readonly title: string;
  readonly place: string;
  /** Within the place. */
  readonly folder: string;
  readonly address: string;
  /** When it was last published, in milliseconds since 1970. */
  readonly atMs: number;
  /** Whether its last publishing came to its end. */
  readonly isWhole: boolean;
}

/** A file that was put somewhere for a gallery; its path is within the gallery's folder. */
export interface PublishedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** SHA-256 in hex; null while it is being put there. */
  readonly hash: string | null;
}

const MOST_FILES = 20_000;

/** Neither out of its folder nor to anything hidden. */
const PATH = /^(?:[^/\\.][^/\\]*\/)*[^/\\.][^/\\]*$/u;

/** Lower-case letters, digits and hyphens: it is a part of an address that people read out. */
export const FOLDER = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

const text = v.pipe(v.string(), v.maxLength(1000));

export const publishedFileSchema = v.object({
  path: v.pipe(text, v.regex(PATH)),
  mediaType: text,
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  hash: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
}) satisfies v.GenericSchema<unknown, PublishedFile>;

const publishedGallerySchema = v.object({
  id: v.pipe(v.string(), v.check(isId, 'not an id')),
  gallery: text,
  title: text,
  place: text,
  folder: v.pipe(v.string(), v.regex(FOLDER)),
  address: text,
  atMs: v.number(),
  isWhole: v.boolean(),
}) satisfies v.GenericSchema<unknown, PublishedGallery>;

const storedSchema = v.array(v.fallback(v.nullable(publishedGallerySchema), null));

/** Leaves out what cannot be read. */
export function publishedGalleriesFrom(stored: unknown): readonly PublishedGallery[] {
  const { success, output } = v.safeParse(storedSchema, stored);
  return success ? output.filter((gallery) => gallery !== null) : [];
}

/** Stands beside the files of a published gallery and says which are its own. */
export interface SiteManifest {
  readonly gallery: string;
  readonly files: readonly PublishedFile[];
}

/** Its name in the gallery's folder. */
export const MANIFEST_PATH = '.bildwerk.json';

const manifestSchema = v.object({
  format: v.literal('bildwerk-site'),
  version: v.literal(1),
  gallery: text,
  files: v.pipe(v.array(publishedFileSchema), v.maxLength(MOST_FILES)),
});

export function manifestText({ gallery, files }: SiteManifest): string {
  return JSON.stringify({ format: 'bildwerk-site', version: 1, gallery, files });
}

/** Null for what is no manifest. */
export function manifestFrom(written: string): SiteManifest | null {
  try {
    const { success, output } = v.safeParse(manifestSchema, JSON.parse(written));
    return success ? output : null;
  } catch {
    return null;
  }
}

/** A name for a gallery's folder, made from its title. */
export function folderFrom(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const folder = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60);
  return folder.replaceAll(/^-+|-+$/g, '') || 'gallery';
}
