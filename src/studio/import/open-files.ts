import { type Archive, ArchiveError } from '@/domain/backup/archive.ts';
import type { Reading } from '@/domain/metadata/found-recipe.ts';
import type { GalleryReader } from '@/domain/sharing/gallery.ts';
import type { Studio } from '../studio.ts';
import { withGalleriesOpened } from './gallery-files.ts';
import { filesInPage } from './page-files.ts';

/** A file by its name, whose bytes are had when they are wanted. */
export interface OpenedFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** When it was last changed, in ms since 1970; null where nobody knows. */
  readonly changedAtMs: number | null;
  readonly open: () => Promise<Blob>;
  /** What is written of it beside it; absent where that is nothing. */
  readonly told?: Reading;
}

const MOST_BYTES = 200_000_000;

/**
 * Each of the files, in the place of a zip what is in it, and in the place of a website of ours its
 * pictures. Hidden files are left out.
 */
export function openFiles(
  ports: Pick<Studio['ports'], 'later'>,
  files: Iterable<File> | AsyncIterable<File>,
): AsyncGenerator<OpenedFile> {
  const readGallery: GalleryReader = async (file) => {
    const viewing = await (await ports.later()).viewing();
    // Where its reader cannot be had or breaks, files come each by itself.
    return viewing.readGallery(file).catch(() => null);
  };
  return withGalleriesOpened(unpacked(ports, files, readGallery), readGallery);
}

async function* unpacked(
  ports: Pick<Studio['ports'], 'later'>,
  files: Iterable<File> | AsyncIterable<File>,
  readGallery: GalleryReader,
): AsyncGenerator<OpenedFile> {
  for await (const file of files) {
    const archive = (await isZip(file)) ? await openArchive(ports, file) : null;
    const inPage = await filesInPage(file, readGallery);
    if (archive !== null) yield* filesIn(archive);
    else if (inPage !== null) yield* inPage;
    else if (!isHidden(file.name)) yield openedFile(file);
  }
}

function openedFile(file: File): OpenedFile {
  return {
    name: file.name,
    sizeBytes: file.size,
    changedAtMs: file.lastModified,
    open: async () => file,
  };
}

/** By its first bytes, as names lie. */
async function isZip(file: Blob): Promise<boolean> {
  const head = new Uint8Array(
    await file
      .slice(0, 4)
      .arrayBuffer()
      .catch(() => new ArrayBuffer()),
  );
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** Null for what only looks like one. */
async function openArchive(
  { later }: Pick<Studio['ports'], 'later'>,
  file: Blob,
): Promise<Archive | null> {
  const { archives } = await (await later()).backups();
  return archives.open(file).catch(nothingBroken);
}

async function* filesIn(archive: Archive): AsyncGenerator<OpenedFile> {
  try {
    for await (const entry of archive.entries()) {
      if (entry.name.endsWith('/') || isHidden(entry.name)) continue;
      const expected = { mediaType: '', sha256: null, mostBytes: MOST_BYTES };
      yield {
        name: entry.name,
        sizeBytes: entry.sizeBytes,
        changedAtMs: null,
        open: () => archive.file(entry, expected),
      };
    }
  } catch (error) {
    // What stood before the damage counts.
    nothingBroken(error);
  }
}

function nothingBroken(error: unknown): null {
  if (error instanceof ArchiveError) return null;
  throw error;
}

function isHidden(name: string): boolean {
  return /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
