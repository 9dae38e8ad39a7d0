import { promisifyRequest } from 'idb-keyval';
import type { FiledPicture, PictureFiles } from '@/domain/library/picture.ts';
import type { ObjectStore } from './object-store.ts';
import { writeTogether } from './write-together.ts';

/** Originals and thumbnails, each in a database of their own, by the id of their picture. */
export interface LibraryFiles {
  original(id: string): Promise<Blob | null>;
  thumbnails(ids: readonly string[]): Promise<readonly (Blob | null)[]>;
  /** Whether there are, or were, files of that picture: a thumbnail stays for as long as it does. */
  has(id: string): Promise<boolean>;
  put(id: string, files: PictureFiles): Promise<void>;
  /** In several transactions, so that none of them has much to copy. */
  putAll(pictures: readonly FiledPicture[]): Promise<void>;
  remove(ids: readonly string[], which: Which): Promise<void>;
}

type Which = 'all' | 'original';

const FILES_AT_ONCE = 25;

export function libraryFiles(name: string, open: (name: string) => ObjectStore): LibraryFiles {
  const thumbnails = open(`${name}-thumbnails`);
  const originals = open(`${name}-originals`);
  const putOriginal = putTogether(originals);
  const putThumbnail = putTogether(thumbnails);
  return {
    original: async (id) => (await filesFrom(originals, [id]))[0] ?? null,
    thumbnails: (ids) => filesFrom(thumbnails, ids),

    has: (id) =>
      thumbnails.read(async (store) => (await promisifyRequest(store.getKey(id))) !== undefined),

    async put(id, files) {
      const written = await Promise.allSettled([
        putOriginal({ id, file: files.original }),
        putThumbnail({ id, file: files.thumbnail }),
      ]);
      // Both have ended, so whoever takes the files away again takes all of them.
      for (const one of written) if (one.status === 'rejected') throw one.reason;
    },

    async putAll(pictures) {
      for (let from = 0; from < pictures.length; from += FILES_AT_ONCE) {
        const some = pictures.slice(from, from + FILES_AT_ONCE);
        for (const [files, kind] of [
          [originals, 'original'],
          [thumbnails, 'thumbnail'],
        ] as const) {
          await files.write((store) => {
            for (const { picture, [kind]: file } of some) {
              if (file !== null) store.put(file, picture.id);
            }
          });
        }
      }
    },

    async remove(ids, which) {
      for (const files of which === 'all' ? [originals, thumbnails] : [originals]) {
        await files.write((store) => {
          for (const id of ids) store.delete(id);
        });
      }
    },
  };
}

interface NamedFile {
  readonly id: string;
  readonly file: Blob;
}

function putTogether(files: ObjectStore): (file: NamedFile) => Promise<void> {
  return writeTogether(async (some: readonly NamedFile[]) => {
    await files.write((store) => {
      for (const { id, file } of some) store.put(file, id);
    });
    return some.map(() => undefined);
  });
}

async function filesFrom(
  files: ObjectStore,
  ids: readonly string[],
): Promise<readonly (Blob | null)[]> {
  const found = await files.read((store) =>
    Promise.all(ids.map((id) => promisifyRequest<unknown>(store.get(id)))),
  );
  return found.map((file) => (file instanceof Blob ? file : null));
}

/**
 * Files that nothing names any more are written down in the transaction that took their names away,
 * and struck out once they are gone: a tab that dies in between leaves them for the next.
 */
const UNWANTED = IDBKeyRange.bound(['unwanted'], ['unwanted', []]);
const keyOf = (id: string) => ['unwanted', id];

export function giveUp(store: IDBObjectStore, ids: readonly string[], which: Which): void {
  for (const id of ids) store.put(which, keyOf(id));
}

/** A picture that is stored again wants its files. */
export function takeBack(store: IDBObjectStore, id: string): void {
  store.delete(keyOf(id));
}

/** The ids whose files were given up but may still be there. */
export async function unwantedIds(store: IDBObjectStore): Promise<ReadonlySet<string>> {
  const keys = await promisifyRequest(store.getAllKeys(UNWANTED));
  return new Set(keys.map((key) => (Array.isArray(key) ? (key[1] as string) : '')));
}

/** Removes the files that were given up: of these pictures, or of all where it is null. */
export async function finishRemovals(
  shelves: ObjectStore,
  files: LibraryFiles,
  ids: readonly string[] | null,
): Promise<void> {
  const wanted = ids && new Set(ids);
  const [keys, values] = await shelves.read((store) =>
    Promise.all([
      promisifyRequest(store.getAllKeys(UNWANTED)),
      promisifyRequest<unknown[]>(store.getAll(UNWANTED)),
    ]),
  );
  for (const which of ['all', 'original'] as const) {
    const given = keys
      .map((key) => (Array.isArray(key) ? (key[1] as string) : ''))
      .filter((id, index) => values[index] === which && (wanted?.has(id) ?? true));
    if (given.length === 0) continue;
    await files.remove(given, which);
    await shelves.write((store) => {
      for (const id of given) takeBack(store, id);
    });
  }
}
