import { type Archive, type ArchiveEntry, ArchiveError } from '@/domain/backup/archive.ts';
import {
  arrangementOf,
  type FileMention,
  LIMITS,
  type Manifest,
  manifestFrom,
  mediaTypeOf,
  type PictureLine,
  type Place,
  placeOf,
  RECORDS,
  recordsFrom,
} from '@/domain/backup/backup-format.ts';
import { type BelongingKind, belongingsFrom } from '@/domain/backup/belongings.ts';
import type { Arrangement } from '@/domain/library/arrangement.ts';
import type { FiledPicture } from '@/domain/library/picture.ts';
import { inParallel } from './in-parallel.ts';

/** Something of a backup that can be kept as it is. */
export type BackupPiece =
  | {
      readonly kind: 'pictures';
      readonly pictures: readonly FiledPicture[];
      /** How many more there are, which were not wanted. */
      readonly unwanted: number;
      readonly damaged: readonly Damage[];
    }
  | { readonly kind: 'reference'; readonly image: Blob }
  | { readonly kind: 'arrangement'; readonly arrangement: Arrangement }
  | {
      readonly kind: 'belongings';
      readonly of: BelongingKind;
      /** Of each line, undefined where it cannot be read. */
      readonly things: readonly unknown[];
      readonly name: string;
    }
  | { readonly kind: 'damage'; readonly damage: Damage };

/** What could not be read, or was changed since it was written. */
export interface Damage {
  /** The entry of the archive, with the number of the line where there is one. */
  readonly name: string;
  /** Of the picture, where that much is known. */
  readonly prompt: string | null;
}

/** Why a file is no backup that could be read. */
export class NoBackupError extends Error {
  readonly isNewer: boolean;

  constructor({ isNewer }: { isNewer: boolean }) {
    super(isNewer ? 'a backup of a later version' : 'no backup');
    this.name = 'NoBackupError';
    this.isNewer = isNewer;
  }
}

/** So many files are read and checked at the same time. */
const AT_ONCE = 4;
/** So many bytes of originals are kept together. */
const PORTION_BYTES = 24_000_000;

/** Says what the backup should hold. Rejects with a NoBackupError. */
export async function readManifest(archive: Archive): Promise<Manifest> {
  for await (const entry of archive.entries()) {
    if (placeOf(entry.name)?.kind !== 'manifest') continue;
    if (entry.sizeBytes > LIMITS.manifestBytes) break;
    const manifest = manifestFrom(await archive.text(entry, LIMITS.manifestBytes));
    if (manifest === null) break;
    if (manifest === 'newer') throw new NoBackupError({ isNewer: true });
    return manifest;
  }
  throw new NoBackupError({ isNewer: false });
}

interface Reading {
  readonly signal: AbortSignal;
  readonly wanted: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Called for each picture that was read. */
  readonly onPicture: () => void;
}

/**
 * All that is whole in a backup, and the names of what is not. Of the pictures only those that are
 * wanted are read, so that a restoration that was broken off soon comes to where it was.
 */
export async function* readBackup(archive: Archive, reading: Reading): AsyncGenerator<BackupPiece> {
  let part: string | null = null;
  let entries = new Map<string, ArchiveEntry>();
  for await (const entry of archive.entries()) {
    reading.signal.throwIfAborted();
    const place = placeOf(entry.name);
    if (place === null || place.kind === 'manifest') continue;
    if (place.kind !== 'in-part') {
      yield await piece(archive, entry, place);
      continue;
    }
    if (place.part !== part && part !== null) {
      yield* readPart(archive, part, entries, reading);
      entries = new Map();
    }
    part = place.part;
    if (entries.size <= 3 * LIMITS.recordsInPart) entries.set(place.name, entry);
  }
  if (part !== null) yield* readPart(archive, part, entries, reading);
}

async function* readPart(
  archive: Archive,
  part: string,
  entries: ReadonlyMap<string, ArchiveEntry>,
  { signal, wanted, onPicture }: Reading,
): AsyncGenerator<BackupPiece> {
  const name = `${part}/${RECORDS}`;
  const entry = entries.get(RECORDS);
  const text = entry ? await unlessDamaged(archive.text(entry, LIMITS.recordsBytes)) : null;
  if (text === null) {
    yield { kind: 'damage', damage: { name, prompt: null } };
    return;
  }
  const lines = recordsFrom(text);
  const readable = lines.filter((line) => line !== null);
  const missing = await wanted(readable.map(({ picture }) => picture.id));
  // Each once, whatever the lines say.
  const meant = new Map(
    readable
      .filter(({ picture: { id } }) => missing.has(id))
      .map((line) => [line.picture.id, line]),
  );
  const unreadable = lines.flatMap((line, index) =>
    line === null ? [{ name: `${name}:${index + 1}`, prompt: null }] : [],
  );
  const unwanted = readable.length - meant.size;
  yield { kind: 'pictures', pictures: [], unwanted, damaged: unreadable };
  for (const some of inPortions([...meant.values()], entries)) {
    const read = await inParallel(some, AT_ONCE, async (line) => {
      signal.throwIfAborted();
      const files = await readFiles(archive, line, entries);
      onPicture();
      return files;
    });
    const damaged = read
      .filter((one) => 'file' in one)
      .map(({ file, prompt }) => ({ name: `${part}/${file}`, prompt }));
    const pictures = read.filter((one) => 'picture' in one);
    yield { kind: 'pictures', pictures, unwanted: 0, damaged };
  }
}

/** In pieces that are soon kept, so that little is lost when it ends early. */
function inPortions(
  lines: readonly PictureLine[],
  entries: ReadonlyMap<string, ArchiveEntry>,
): PictureLine[][] {
  const portions: PictureLine[][] = [];
  let left = 0;
  for (const line of lines) {
    if (left <= 0) {
      portions.push([]);
      left = PORTION_BYTES;
    }
    portions.at(-1)?.push(line);
    left -= entries.get(line.original?.name ?? '')?.sizeBytes ?? 0;
  }
  return portions;
}

async function readFiles(
  archive: Archive,
  { picture, original, thumbnail }: PictureLine,
  entries: ReadonlyMap<string, ArchiveEntry>,
): Promise<FiledPicture | { file: string; prompt: string }> {
  const read = (mention: FileMention) => {
    const entry = entries.get(mention.name);
    return entry ? unlessDamaged(archive.file(entry, expectedOf(mention))) : null;
  };
  const files = {
    original: original && (await read(original)),
    thumbnail: thumbnail && (await read(thumbnail)),
  };
  const isOriginalLost = original !== null && files.original === null;
  // From an original, its thumbnail can be made again.
  const isThumbnailLost = thumbnail !== null && files.thumbnail === null && original === null;
  const lost = isOriginalLost ? original : isThumbnailLost ? thumbnail : null;
  return lost === null ? { picture, ...files } : { file: lost.name, prompt: picture.recipe.prompt };
}

function piece(
  archive: Archive,
  entry: ArchiveEntry,
  place: Exclude<Place, { kind: 'manifest' | 'in-part' }>,
): Promise<BackupPiece> {
  switch (place.kind) {
    case 'reference':
      return referencePiece(archive, entry, place.sha256);
    case 'arrangement':
      return arrangementPiece(archive, entry);
    case 'belongings':
      return belongingsPiece(archive, entry, place.of);
  }
}

async function belongingsPiece(
  archive: Archive,
  entry: ArchiveEntry,
  of: BelongingKind,
): Promise<BackupPiece> {
  const text = await unlessDamaged(archive.text(entry, LIMITS.belongingsBytes));
  return text === null
    ? damagePiece(entry)
    : { kind: 'belongings', of, things: belongingsFrom(text), name: entry.name };
}

async function referencePiece(
  archive: Archive,
  entry: ArchiveEntry,
  sha256: string,
): Promise<BackupPiece> {
  const image = await unlessDamaged(archive.file(entry, expectedOf({ name: entry.name, sha256 })));
  return image === null ? damagePiece(entry) : { kind: 'reference', image };
}

async function arrangementPiece(archive: Archive, entry: ArchiveEntry): Promise<BackupPiece> {
  const text = await unlessDamaged(archive.text(entry, LIMITS.arrangementBytes));
  return text === null
    ? damagePiece(entry)
    : { kind: 'arrangement', arrangement: arrangementOf(text) };
}

function damagePiece({ name }: ArchiveEntry): BackupPiece {
  return { kind: 'damage', damage: { name, prompt: null } };
}

function expectedOf({ name, sha256 }: FileMention) {
  return { mediaType: mediaTypeOf(name), sha256, mostBytes: LIMITS.fileBytes };
}

async function unlessDamaged<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ArchiveError) return null;
    throw error;
  }
}
