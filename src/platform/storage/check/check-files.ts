import { imageHeader } from '@/domain/library/image-header.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Thumbnail, Thumbnailer } from '@/domain/library/thumbnailer.ts';
import { hashOf } from '../../hash-of.ts';
import type { Finding } from './check-notes.ts';
import type { CheckedStores, Stretch } from './held-stretch.ts';

/** Enough for the header of almost every file; what needs more is decoded. */
const HEADER_BYTES = 4096;

interface Checking {
  readonly library: Library;
  readonly stores: CheckedStores;
  readonly thumbnailer: Thumbnailer;
  readonly isThorough: boolean;
  readonly atMs: number;
  /** Writes down what is wrong with a picture, before it is mended. */
  readonly note: (kind: Finding, id: string) => Promise<void>;
}

/** Compares the files of a picture with its record, and mends what can be mended. */
export async function checkFiles(
  picture: Picture,
  { originals, thumbnails }: Stretch,
  around: Checking,
): Promise<void> {
  const { library, stores, isThorough, thumbnailer, note } = around;
  const { id } = picture;
  const original = originals.has(id) ? await library.original(id) : null;
  const [thumbnail = null] = thumbnails.has(id) ? await library.thumbnails([id]) : [];
  const isWhole =
    original !== null &&
    original.size === picture.sizeBytes &&
    fits(await headerOf(original), picture) &&
    (!isThorough || (await hasHash(original, picture.hash)));
  const hasThumbnail = thumbnail !== null && (await headerOf(thumbnail)) !== null;
  if (hasThumbnail && (isWhole || picture.demotedAtMs !== null)) return;
  // It may have been removed since its record was read.
  if ((await library.get(id)) === null) return;

  if (original === null) {
    if (!hasThumbnail) await note('filesLost', id);
    if (picture.demotedAtMs === null) await loseOriginal(id, hasThumbnail, around);
    return;
  }
  const read = await thumbnailer.thumbnail(original).catch(() => null);
  if (!isWhole) await mendRecord(picture, original, read, around);
  if (hasThumbnail) return;
  if (read === null) {
    await note('filesLost', id);
    return;
  }
  await note('thumbnailsMade', id);
  await stores.thumbnails.write((store) => void store.put(read.image, id));
}

/** It counted as whole until now. */
async function loseOriginal(
  id: string,
  isNews: boolean,
  { library, atMs, note }: Checking,
): Promise<void> {
  if ((await library.original(id)) !== null) return;
  if (isNews) await note('originalsLost', id);
  await library.change([id], (picture) =>
    picture.demotedAtMs === null ? { ...picture, demotedAtMs: atMs } : picture,
  );
}

async function mendRecord(
  picture: Picture,
  original: Blob,
  read: Thumbnail | null,
  { library, note }: Checking,
): Promise<void> {
  const { id, hash } = picture;
  const isOther = read !== null && hash !== null && read.hash !== null && read.hash !== hash;
  if (read === null || isOther) await note('originalsDamaged', id);
  if (read === null) return;
  const { width, height } = read.size;
  const sizeBytes = original.size;
  if (picture.width === width && picture.height === height && picture.sizeBytes === sizeBytes)
    return;
  await note('sizesMended', id);
  await library.change([id], (now) => ({ ...now, width, height, sizeBytes }));
}

/** Null for what is no picture or cannot be read; a header that is too long for us has no size. */
async function headerOf(file: Blob): Promise<ReturnType<typeof imageHeader>> {
  try {
    return imageHeader(new DataView(await file.slice(0, HEADER_BYTES).arrayBuffer()));
  } catch {
    return null;
  }
}

/** A file that is to be turned has its sides the other way round. */
function fits(header: ReturnType<typeof imageHeader>, { width, height }: Picture): boolean {
  if (header === null) return false;
  const { size } = header;
  return (
    (size.width === width && size.height === height) ||
    (size.width === height && size.height === width)
  );
}

async function hasHash(file: Blob, hash: string | null): Promise<boolean> {
  return hash === null || (await hashOf(file).catch(() => null)) === hash;
}
