import { readingOfRecipe } from '@/domain/metadata/dialects/bildwerk.ts';
import type { Reading } from '@/domain/metadata/found-recipe.ts';
import { newReading } from '@/domain/metadata/new-reading.ts';
import {
  type Gallery,
  GALLERY_LIMITS,
  type GalleryPicture,
  type GalleryReader,
  publishedRecipe,
  SITE_FILES,
} from '@/domain/sharing/gallery.ts';
import type { OpenedFile } from './open-files.ts';

const OF_A_PICTURE = /^([a-z0-9]{8,32})-\d{1,6}\.(?:webp|jpg)$/;
const PAGES: readonly string[] = Object.values(SITE_FILES);
/** Brought in together; the pictures of more come each by itself. */
const MOST_GALLERIES = 20;
const MOST_HELD = GALLERY_LIMITS.pictures * GALLERY_LIMITS.variants;

/**
 * The files as they come; in the place of a website of ours each of its pictures once, as large as
 * it is there, with what its gallery.json says of it.
 */
export async function* withGalleriesOpened(
  files: AsyncIterable<OpenedFile>,
  readGallery: GalleryReader,
): AsyncGenerator<OpenedFile> {
  // Each of them may come before the file that says what they are.
  const held: OpenedFile[] = [];
  for await (const file of files) {
    const name = nameOf(file);
    const mayBeOfASite = PAGES.includes(name) || OF_A_PICTURE.test(name);
    if (mayBeOfASite && held.length < MOST_HELD) held.push(file);
    else yield file;
  }
  const told = new Set<string>();
  const written = held.filter((file) => nameOf(file) === SITE_FILES.gallery);
  for (const file of written.slice(0, MOST_GALLERIES)) {
    const gallery = await galleryIn(file, readGallery);
    for (const [key, picture] of gallery === null ? [] : picturesOf(gallery, held)) {
      if (!told.has(key)) yield picture;
      told.add(key);
    }
  }
  for (const file of held) {
    const name = nameOf(file);
    const key = OF_A_PICTURE.exec(name)?.[1];
    const isTold = key === undefined ? told.size > 0 : told.has(key);
    if (!isTold) yield file;
  }
}

/** By their keys; those of which no file is here are left out. */
function picturesOf(
  { pictures, madeAtMs }: Gallery,
  files: readonly OpenedFile[],
): Map<string, OpenedFile> {
  const byName = new Map(files.map((file) => [nameOf(file), file]));
  const here = new Map<string, OpenedFile>();
  for (const picture of pictures) {
    const [largest] = picture.variants
      .toSorted((a, b) => b.width - a.width)
      .flatMap(({ file }) => byName.get(baseOf(file)) ?? []);
    const changedAtMs = picture.madeAtMs ?? madeAtMs;
    if (largest) here.set(picture.key, { ...largest, changedAtMs, told: readingOf(picture) });
  }
  return here;
}

async function galleryIn(
  { open, sizeBytes }: OpenedFile,
  readGallery: GalleryReader,
): Promise<Gallery | null> {
  if (sizeBytes > GALLERY_LIMITS.bytes) return null;
  // What cannot be opened is listed as any other file that holds no picture.
  const file = await open().catch(() => null);
  return file && readGallery(file);
}

function readingOf({ recipe, alt, model }: GalleryPicture): Reading {
  // Whatever wrote it: another library's references and consents mean nothing here.
  if (recipe) return readingOfRecipe(publishedRecipe(recipe), SITE_FILES.gallery);
  const fields = { prompt: alt, ...(model !== undefined && { model }) };
  return newReading('description', 'Bildwerk', SITE_FILES.gallery, fields, 'likely');
}

function nameOf({ name }: OpenedFile): string {
  return baseOf(name);
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
