import { isId, timeOfId } from '@/domain/id.ts';
import type { Library } from '@/domain/library/library.ts';
import { type Picture, UNMARKED } from '@/domain/library/picture.ts';
import type { Thumbnailer } from '@/domain/library/thumbnailer.ts';
import { isSizeAllowed } from '@/domain/recipe/recipe.ts';
import { finishRemovals, giveUp, type LibraryFiles } from '../library-files.ts';
import { pictureOn, shelfOf } from '../shelf.ts';
import { type Finding, noteFinding } from './check-notes.ts';
import type { CheckedStores, Stretch } from './held-stretch.ts';

/** A picture that is being saved has files before it has a record, but not for so long. */
const SECOND_LOOK_MS = 3600_000;

/** When files that no record names were first seen, by their ids. */
export type StrayFiles = ReadonlyMap<string, number>;

/** The ids of a stretch whose files no record names. */
export function strayIn(
  { originals, thumbnails, named, hasNameless }: Stretch,
  unwanted: ReadonlySet<string>,
): string[] {
  // What cannot be read may name them.
  if (hasNameless) return [];
  return [...new Set([...originals, ...thumbnails])].filter(
    (id) => !named.has(id) && !unwanted.has(id),
  );
}

/** Brings an original back as a picture, or removes what is none; at the second look. */
export async function settleStray(
  id: string,
  firstSeenMs: number | undefined,
  around: {
    readonly library: Library;
    readonly files: LibraryFiles;
    readonly stores: CheckedStores;
    readonly thumbnailer: Thumbnailer;
    readonly atMs: number;
    readonly note: (kind: Finding, id: string, atMs?: number) => Promise<void>;
  },
): Promise<void> {
  const { library, files, stores, thumbnailer, atMs, note } = around;
  const wait = () => note('strayFiles', id, firstSeenMs ?? atMs);
  if (firstSeenMs === undefined || atMs - firstSeenMs < SECOND_LOOK_MS) return wait();
  const original = await files.original(id);
  const read = original && (await thumbnailer.thumbnail(original).catch(() => null));
  if (original !== null && read !== null && isId(id) && isSizeAllowed(read.size)) {
    const picture: Picture = {
      version: 2,
      id,
      batch: id,
      recipe: {
        version: 1,
        prompt: '',
        negative: '',
        style: null,
        size: read.size,
        seed: 0,
        backend: 'unknown',
        model: 'unknown',
      },
      ...read.size,
      sizeBytes: original.size,
      mediaType: original.type,
      hash: read.hash,
      demotedAtMs: null,
      placeholder: read.placeholder,
      parents: [],
      origin: { kind: 'imported' },
      createdAtMs: timeOfId(id),
      durationMs: 0,
      notices: [],
      ...UNMARKED,
    };
    await note('foundAgain', id);
    await library.save(picture, { original, thumbnail: read.image });
    return;
  }
  // An original that cannot be shown now may be shown by a later version.
  if (original !== null && original.size > 0) return wait();
  const isRemoved = await stores.shelves.write(async (store) => {
    if (pictureOn(await shelfOf(store, id), id) !== null) return false;
    giveUp(store, [id], 'all');
    await noteFinding(store, 'filesRemoved', id, atMs);
    return true;
  });
  if (isRemoved) await finishRemovals(stores.shelves, files, [id]);
}
