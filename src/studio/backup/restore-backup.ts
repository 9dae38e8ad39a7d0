import type { Archive } from '@/domain/backup/archive.ts';
import type { Manifest } from '@/domain/backup/backup-format.ts';
import {
  type BelongingCounts,
  type BelongingKind,
  MOST_BELONGINGS,
} from '@/domain/backup/belongings.ts';
import { type Library, SAVED_AT_ONCE } from '@/domain/library/library.ts';
import type { Arrangement } from '@/domain/library/arrangement.ts';
import type { FiledPicture } from '@/domain/library/picture.ts';
import type { Ports } from '../studio.ts';
import type { Belonging } from './belonging.ts';
import { type Damage, readBackup, readManifest } from './read-backup.ts';
import type { BackedUp, BackupProgress } from './write-backup.ts';

/** What became of a backup. */
export interface RestoreReport {
  readonly manifest: Manifest;
  readonly restored: number;
  /** Pictures that were here already, and stay as they are. */
  readonly alreadyHere: number;
  /** How many came of what a user has beside pictures. */
  readonly belongings: BelongingCounts;
  /** The first of what was set aside. */
  readonly damaged: readonly Damage[];
  readonly damagedCount: number;
  /** Pictures that the backup should hold and of which nothing was found. */
  readonly missing: number;
}

/** More names than these say nothing more. */
export const MOST_NAMED = 200;

/**
 * Adds to the library what a backup holds and the library does not. Broken off at any moment, it
 * goes on from there when it is begun again. Rejects with a NoBackupError, an ArchiveError when
 * the archive cannot be read any further, or a StorageError.
 */
export async function restoreBackup(
  { library, references, belongings }: BackedUp,
  { thumbnailer, now }: Pick<Ports, 'thumbnailer' | 'now'>,
  archive: Archive,
  { signal, onProgress }: BackupProgress,
): Promise<RestoreReport> {
  const missing = async (ids: readonly string[]) => {
    const there = await library.records(ids);
    return new Set(ids.filter((_, index) => there[index] === null));
  };
  const withThumbnail = async (filed: FiledPicture): Promise<FiledPicture> => {
    const { original, thumbnail } = filed;
    if (thumbnail !== null || original === null) return filed;
    const made = await thumbnailer.thumbnail(original).catch(() => null);
    return { ...filed, thumbnail: made?.image ?? null };
  };
  return walk(archive, missing, belongings, {
    signal,
    onProgress,
    onPictures: async (pictures) => {
      let saved = 0;
      for (let from = 0; from < pictures.length; from += SAVED_AT_ONCE) {
        const some = pictures.slice(from, from + SAVED_AT_ONCE);
        saved += (await library.saveAll(await Promise.all(some.map(withThumbnail)))).length;
      }
      return saved;
    },
    onReference: async (image) => void (await references.add(image, now())),
    onArrangement: (arrangement) => mergeArrangement(library, arrangement, now()),
    onBelongings: ({ add }, things) => add(things),
  });
}

/** Reads all of a backup and keeps nothing; what is whole counts as restored. */
export async function checkBackup(
  { belongings }: Pick<BackedUp, 'belongings'>,
  archive: Archive,
  progress: BackupProgress,
): Promise<RestoreReport> {
  return walk(archive, async (ids) => new Set(ids), belongings, {
    ...progress,
    onPictures: async (pictures) => pictures.length,
    onReference: async () => {},
    onArrangement: async () => {},
    onBelongings: async (_, things) => things.length,
  });
}

async function walk(
  archive: Archive,
  wanted: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  belongings: readonly Belonging[],
  {
    signal,
    onProgress,
    onPictures,
    onReference,
    onArrangement,
    onBelongings,
  }: BackupProgress & {
    /** Gives how many of them are new. */
    onPictures: (pictures: readonly FiledPicture[]) => Promise<number>;
    onReference: (image: Blob) => Promise<void>;
    onArrangement: (arrangement: Arrangement) => Promise<void>;
    /** Gives how many of them are new. */
    onBelongings: (of: Belonging, things: readonly unknown[]) => Promise<number>;
  },
): Promise<RestoreReport> {
  const manifest = await readManifest(archive);
  const damaged: Damage[] = [];
  let damagedCount = 0;
  let done = 0;
  /** In the parts that were read: what is whole, and what is not. */
  let whole = 0;
  let broken = 0;
  let restored = 0;
  const setAside = (damages: readonly Damage[]) => {
    damagedCount += damages.length;
    damaged.push(...damages.slice(0, MOST_NAMED - damaged.length));
  };
  const onPicture = () => onProgress(++done);
  const came: Partial<Record<BelongingKind, number>> = {};
  /** Of each kind, whatever came of it. */
  const read = new Map<BelongingKind, number>();
  const takeBelongings = async (of: Belonging, lines: readonly unknown[], name: string) => {
    const before = read.get(of.kind) ?? 0;
    const taken = lines.slice(0, Math.max(0, MOST_BELONGINGS - before));
    read.set(of.kind, before + taken.length);
    const isWhole = taken.map((line) => of.isReadable(line));
    setAside(
      isWhole.flatMap((whole, at) => (whole ? [] : [{ name: `${name}:${at + 1}`, prompt: null }])),
    );
    const added = await onBelongings(
      of,
      taken.filter((_, at) => isWhole[at]),
    );
    came[of.kind] = (came[of.kind] ?? 0) + added;
  };
  /** What was read last is kept while the next is read. */
  let keeping: Promise<void> = Promise.resolve();
  const keep = async (pictures: readonly FiledPicture[]) => {
    restored += await onPictures(pictures);
  };
  try {
    for await (const piece of readBackup(archive, { signal, wanted, onPicture })) {
      switch (piece.kind) {
        case 'pictures':
          await keeping;
          keeping = keep(piece.pictures);
          keeping.catch(() => undefined);
          setAside(piece.damaged);
          whole += piece.pictures.length + piece.unwanted;
          broken += piece.damaged.length;
          onProgress((done = whole + broken));
          break;
        case 'reference':
          await onReference(piece.image);
          break;
        case 'arrangement':
          await onArrangement(piece.arrangement);
          break;
        case 'belongings': {
          const of = belongings.find(({ kind }) => kind === piece.of);
          if (of) await takeBelongings(of, piece.things, piece.name);
          break;
        }
        case 'damage':
          setAside([piece.damage]);
          break;
      }
    }
  } finally {
    await Promise.allSettled([keeping]);
  }
  await keeping;
  for (const { kind } of belongings) {
    const isShort = (read.get(kind) ?? 0) < (manifest.counts.belongings[kind] ?? 0);
    if (isShort) setAside([{ name: `belongings/${kind}`, prompt: null }]);
  }
  return {
    manifest,
    restored,
    alreadyHere: whole - restored,
    belongings: came,
    damaged,
    damagedCount,
    missing: Math.max(0, manifest.counts.pictures - whole - broken),
  };
}

/** Adds collections and searches that are not here; those that are may have been renamed since. */
async function mergeArrangement(
  library: Library,
  { collections, searches }: Arrangement,
  nowMs: number,
): Promise<void> {
  const here = await library.arrangement();
  const known = new Set([...here.collections, ...here.searches].map(({ id }) => id));
  const putCollections = collections.filter(({ id }) => !known.has(id));
  const putSearches = searches.filter(({ id }) => !known.has(id));
  if (putCollections.length + putSearches.length === 0) return;
  await library.edit([{ kind: 'arrangement', change: { putCollections, putSearches } }], nowMs);
}
