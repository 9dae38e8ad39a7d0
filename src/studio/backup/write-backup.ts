import type { ArchiveWriter } from '@/domain/backup/archive.ts';
import {
  ARRANGEMENT,
  arrangementText,
  belongingsName,
  type FileMention,
  type Manifest,
  MANIFEST,
  manifestText,
  nameInPart,
  PART_LENGTH,
  partFolder,
  type PictureLine,
  RECORDS,
  recordsText,
  referenceName,
} from '@/domain/backup/backup-format.ts';
import { belongingTexts, type BelongingKind } from '@/domain/backup/belongings.ts';
import type { Library } from '@/domain/library/library.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { hashesIn } from '@/domain/recipe/reference.ts';
import type { Storage } from '../studio.ts';
import type { Belonging } from './belonging.ts';
import { inParallel } from './in-parallel.ts';

export interface BackupProgress {
  readonly signal: AbortSignal;
  /** Called with how many pictures are done. */
  readonly onProgress: (pictures: number) => void;
}

/** Where a backup is made of, and restored to. */
export interface BackedUp extends Pick<Storage, 'library' | 'references'> {
  readonly belongings: readonly Belonging[];
}

/** So many pictures are read at the same time. */
const AT_ONCE = 3;

/**
 * Writes the whole library into an archive, the bin included, newest first. What is made meanwhile
 * waits for the next backup.
 */
export async function writeBackup(
  { library, references, belongings }: BackedUp,
  writer: ArchiveWriter,
  madeAtMs: number,
  { signal, onProgress }: BackupProgress,
): Promise<Manifest> {
  const written = new Set<string>();
  let part = 0;
  let pictures = 0;

  async function addText(name: string, text: string): Promise<void> {
    await writer.add(name, new Blob([text]));
  }

  async function addFile(
    folder: string,
    kind: 'originals' | 'thumbnails',
    { picture, file }: { picture: Picture; file: Blob | null },
  ): Promise<FileMention | null> {
    if (file === null) return null;
    const name = nameInPart(kind, picture, file);
    return { name, sha256: await writer.add(`${folder}/${name}`, file) };
  }

  async function addReferences(hashes: readonly string[]): Promise<void> {
    for (const hash of hashes) {
      if (written.has(hash)) continue;
      const image = await references.get(hash);
      if (image === null) continue;
      written.add(hash);
      await writer.add(referenceName(hash, image), image);
    }
  }

  await addText(ARRANGEMENT, arrangementText(await library.arrangement()));
  const belongingCounts: Partial<Record<BelongingKind, number>> = {};
  for (const { kind, read, hashesIn: hashesOf } of belongings) {
    const things = await read();
    for (const [at, text] of belongingTexts(things).entries())
      await addText(belongingsName(kind, at + 1), text);
    for (const thing of things) await addReferences(hashesOf(thing));
    if (things.length > 0) belongingCounts[kind] = things.length;
  }
  for await (const some of inParts(library, signal)) {
    const folder = partFolder(++part);
    const thumbnails = await library.thumbnails(some.map(({ id }) => id));
    const filed = some.map((picture, index) => ({ picture, thumbnail: thumbnails[index] ?? null }));
    const lines = await inParallel(filed, AT_ONCE, async ({ picture, thumbnail }) => {
      signal.throwIfAborted();
      const original = await library.original(picture.id);
      const line: PictureLine = {
        picture,
        original: await addFile(folder, 'originals', { picture, file: original }),
        thumbnail: await addFile(folder, 'thumbnails', { picture, file: thumbnail }),
      };
      onProgress(++pictures);
      return line;
    });
    await addText(`${folder}/${RECORDS}`, recordsText(lines));
    for (const { recipe } of some) await addReferences(hashesIn(recipe.references));
  }
  signal.throwIfAborted();
  const manifest = {
    madeAtMs,
    counts: { pictures, references: written.size, belongings: belongingCounts },
  };
  await addText(MANIFEST, manifestText(manifest));
  return manifest;
}

/** The pages of the library, cut anew. */
async function* inParts(library: Library, signal: AbortSignal): AsyncGenerator<Picture[]> {
  let waiting: Picture[] = [];
  for await (const { pictures } of library.pages(signal)) {
    waiting.push(...pictures);
    while (waiting.length >= PART_LENGTH) yield waiting.splice(0, PART_LENGTH);
  }
  if (waiting.length > 0) yield waiting;
}
