import { imageHeader } from '@/domain/library/image-header.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Thumbnail, Thumbnailer } from '@/domain/library/thumbnailer.ts';
import { hashOf } from '../../hash-of.ts';
import type { CheckedStores, Stretch } from './held-stretch.ts';

/** Enough for the header of almost every file; what needs more is decoded. */
const HEADER_BYTES = 4096;

/** What is wrong with the files of one picture, and was mended. */
export interface FileFindings {
  readonly thumbnailsMade: string[];
  readonly filesLost: string[];
  readonly originalsLost: string[];
  readonly originalsDamaged: string[];
  readonly sizesMended: string[];
}

interface Checking {
  readonly library: Library;
  readonly stores: CheckedStores;
  readonly thumbnailer: Thumbnailer;
  readonly isThorough: boolean;
  readonly atMs: number;
}

/** Compares the files of a picture with its record, and mends what can be mended. */
export async function checkFiles(
  picture: Picture,
  { originals, thumbnails }: Stretch,
  around: Checking,
  found: FileFindings,
): Promise<void> {
  const { library, stores, isThorough, thumbnailer } = around;
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
    const isNews = picture.demotedAtMs === null && (await loseOriginal(id, around));
    if (!hasThumbnail) found.filesLost.push(id);
    else if (isNews) found.originalsLost.push(id);
    return;
  }
  const read = await thumbnailer.thumbnail(original).catch(() => null);
  if (!isWhole) await mendRecord(picture, original, read, around, found);
  if (hasThumbnail) return;
  if (read === null) {
    found.filesLost.push(id);
    return;
  }
  await stores.thumbnails.write((store) => void store.put(read.image, id));
  found.thumbnailsMade.push(id);
}

/** Whether the picture counted as whole until now. */
async function loseOriginal(id: string, { library, atMs }: Checking): Promise<boolean> {
  if ((await library.original(id)) !== null) return false;
  let isLost = false;
  await library.change([id], (picture) => {
    isLost = picture.demotedAtMs === null;
    return isLost ? { ...picture, demotedAtMs: atMs } : picture;
  });
  return isLost;
}

async function mendRecord(
  picture: Picture,
  original: Blob,
  read: Thumbnail | null,
  { library }: Checking,
  found: FileFindings,
): Promise<void> {
  const { id, hash } = picture;
  const isOther = read !== null && hash !== null && read.hash !== null && read.hash !== hash;
  if (read === null || isOther) found.originalsDamaged.push(id);
  if (read === null) return;
  const { width, height } = read.size;
  const sizeBytes = original.size;
  if (picture.width === width && picture.height === height && picture.sizeBytes === sizeBytes)
    return;
  await library.change([id], (now) => ({ ...now, width, height, sizeBytes }));
  found.sizesMended.push(id);
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
