import { type Archive, ArchiveError } from '@/domain/backup/archive.ts';
import type { ForeignLeft, ForeignPicture } from '@/domain/backup/foreign/foreign-backup.ts';
import { LIMITS } from '@/domain/backup/backup-format.ts';
import { createId } from '@/domain/id.ts';
import { IMAGE_HEADER_BYTES, imageHeader } from '@/domain/library/image-header.ts';
import type { Library } from '@/domain/library/library.ts';
import { pictureFrom } from '@/domain/library/picture-versions.ts';
import { type FiledPicture, type Picture, UNMARKED } from '@/domain/library/picture.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { knownHashes } from '../library/known-hashes.ts';
import type { Ports, Storage } from '../studio.ts';
import { inParallel } from './in-parallel.ts';
import type { Damage } from './read-backup.ts';
import type { OpenedForeign } from './read-foreign.ts';
import { MOST_NAMED } from './restore-backup.ts';
import type { BackupProgress } from './write-backup.ts';

/** What became of another program's export. */
export interface ImportReport {
  readonly tool: string;
  readonly imported: number;
  /** Pictures whose file, byte for byte, was here already. */
  readonly alreadyHere: number;
  readonly damaged: readonly Damage[];
  readonly damagedCount: number;
  readonly left: ForeignLeft;
}

/** So many are read together, and kept together. */
const AT_ONCE = 8;
const READ_AT_ONCE = 3;

type Importing = Pick<Ports, 'thumbnailer' | 'now' | 'random'>;

/**
 * Adds the pictures of another program's export that the library does not have. Broken off at any
 * moment, it goes on from there when it is begun again. Rejects with a StorageError.
 */
export async function importForeign(
  { library, references }: Pick<Storage, 'library' | 'references'>,
  ports: Importing,
  archive: Archive,
  { backup, entries }: OpenedForeign,
  { signal, onProgress }: BackupProgress,
): Promise<ImportReport> {
  const known = await knownHashes(library, signal);
  const collections = await collectionsByName(library, ports, backup.pictures);
  // What others began with comes before them.
  const pictures = backup.pictures.toSorted((a, b) => (a.madeAtMs ?? 0) - (b.madeAtMs ?? 0));
  const ids = new Map(pictures.map((picture) => [picture, idOf(picture, ports)]));
  const idsByFile = new Map(pictures.map((picture) => [picture.file, ids.get(picture)]));
  const damaged: Damage[] = [];
  let [damagedCount, imported, alreadyHere, done, untimed] = [0, 0, 0, 0, 0];

  /** Rejects with an ArchiveError for what is no image. */
  async function imageOf(name: string): Promise<{ image: Blob; width: number; height: number }> {
    const entry = entries.get(name);
    if (entry === undefined) throw new ArchiveError('a file that is not there');
    const mostBytes = LIMITS.fileBytes;
    const file = await archive.file(entry, { mediaType: '', sha256: null, mostBytes });
    const head = await file.slice(0, IMAGE_HEADER_BYTES).arrayBuffer();
    const header = imageHeader(new DataView(head));
    // Its bytes say what it is, never its name.
    if (header === null) throw new ArchiveError('no image');
    return { image: file.slice(0, file.size, header.mediaType), ...header.size };
  }

  async function referenceTo(name: string): Promise<Reference | null> {
    const { image, width, height } = await imageOf(name);
    const size = { width, height };
    const id = idsByFile.get(name);
    if (id !== undefined) return { source: { kind: 'picture', id }, size };
    return { source: { kind: 'file', hash: await references.add(image, ports.now()) }, size };
  }

  async function read(foreign: ForeignPicture): Promise<FiledPicture | null> {
    const { image } = await imageOf(foreign.file);
    const thumbnail = await ports.thumbnailer.thumbnail(image).catch(() => null);
    if (thumbnail === null) throw new ArchiveError('an image that cannot be shown');
    const { hash, size, placeholder } = thumbnail;
    const here = hash === null ? undefined : known.get(hash);
    if (here !== undefined) {
      idsByFile.set(foreign.file, here);
      return null;
    }
    const id = ids.get(foreign) ?? '';
    if (hash !== null) known.set(hash, id);
    const found = await Promise.all(
      foreign.references.map((name) => referenceTo(name).catch(noReference)),
    );
    const used = found.filter((reference) => reference !== null);
    const picture = pictureFrom({
      ...pictureOf(foreign, id, hash),
      ...size,
      recipe: {
        ...recipeOf(foreign, hash),
        size,
        ...(used.length > 0 && { references: used }),
      },
      parents: used.flatMap(({ source }) => (source.kind === 'picture' ? [source.id] : [])),
      collections: foreign.collections.flatMap((name) => collections.get(name) ?? []).toSorted(),
      sizeBytes: image.size,
      mediaType: image.type,
      placeholder,
    });
    if (picture === null) throw new ArchiveError('a picture of no size that we know');
    return { picture, original: image, thumbnail: thumbnail.image };
  }

  for (let from = 0; from < pictures.length; from += AT_ONCE) {
    const some = pictures.slice(from, from + AT_ONCE);
    const there = await library.records(some.map((foreign) => ids.get(foreign) ?? ''));
    const missing = some.filter((_, index) => there[index] === null);
    const filed = await inParallel(missing, READ_AT_ONCE, async (foreign) => {
      signal.throwIfAborted();
      try {
        return await read(foreign);
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        damagedCount += 1;
        if (damaged.length < MOST_NAMED)
          damaged.push({ name: foreign.file, prompt: foreign.prompt });
        return 'damaged';
      }
    });
    const fresh = filed.filter((one) => one !== null && one !== 'damaged');
    const saved = await library.saveAll(fresh);
    imported += saved.length;
    alreadyHere += some.length - saved.length - filed.filter((one) => one === 'damaged').length;
    untimed += missing.filter(({ madeAtMs }) => madeAtMs === null).length;
    onProgress((done += some.length));
  }
  const left = { ...backup.left, ...(untimed > 0 && { times: untimed }) };
  return { tool: backup.tool, imported, alreadyHere, damaged, damagedCount, left };

  function pictureOf(foreign: ForeignPicture, id: string, hash: string | null): Partial<Picture> {
    const { madeAtMs, durationMs, isFavorite, rewritten } = foreign;
    return {
      ...UNMARKED,
      version: 2,
      id,
      batch: foreign.batch,
      hash,
      demotedAtMs: null,
      origin: { kind: 'imported', tool: backup.tool },
      createdAtMs: madeAtMs ?? ports.now(),
      durationMs,
      favorite: isFavorite,
      notices: rewritten === null ? [] : [{ kind: 'prompt-rewritten', text: rewritten }],
    };
  }
}

function noReference(error: unknown): null {
  if (error instanceof ArchiveError) return null;
  throw error;
}

/** The same for the same picture, whenever it is imported, if the export says when it was made. */
function idOf({ key, madeAtMs }: ForeignPicture, { now }: Pick<Ports, 'now'>): string {
  let state = 2_166_136_261;
  // FNV-1a, gone on with for each letter of the id.
  const next = (code: number) => (state = Math.imul(state ^ code, 16_777_619) >>> 0);
  for (const letter of key) next(letter.codePointAt(0) ?? 0);
  return createId(madeAtMs ?? now(), () => next(1) / 2 ** 32);
}

/** A picture without a seed has one of its own, so that it is nobody's relative. */
function recipeOf(
  { prompt, negative, backend, model, options, seed, key }: ForeignPicture,
  hash: string | null,
) {
  const ownSeed = Number.parseInt((hash ?? '').slice(0, 8), 16);
  return {
    version: 1,
    prompt,
    negative,
    style: null,
    seed: seed ?? (Number.isNaN(ownSeed) ? key.length : ownSeed),
    backend,
    model,
    ...(Object.keys(options).length > 0 && { options }),
  };
}

/** The ids of collections at the top by their names; those that are missing are made. */
async function collectionsByName(
  library: Library,
  { now, random }: Pick<Ports, 'now' | 'random'>,
  pictures: readonly ForeignPicture[],
): Promise<ReadonlyMap<string, string>> {
  const { collections } = await library.arrangement();
  const ids = new Map(
    collections.filter(({ parent }) => parent === null).map(({ id, name }) => [name, id]),
  );
  const missing = new Set(pictures.flatMap((picture) => picture.collections)).values();
  const putCollections = [...missing]
    .filter((name) => !ids.has(name))
    .map((name, at) => ({
      id: createId(now(), random, at % 1024),
      name,
      parent: null,
      createdAtMs: now(),
    }));
  if (putCollections.length > 0)
    await library.edit([{ kind: 'arrangement', change: { putCollections } }], now());
  for (const { id, name } of putCollections) ids.set(name, id);
  return ids;
}
