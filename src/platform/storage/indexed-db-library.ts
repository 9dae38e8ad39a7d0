import { promisifyRequest } from 'idb-keyval';
import type { Library, LibraryPage } from '@/domain/library/library.ts';
import type { Picture, PictureFiles } from '@/domain/library/picture.ts';
import { announcer } from './announcer.ts';
import { objectStore, type ObjectStore } from './object-store.ts';
import {
  assertReadable,
  editShelves,
  pictureFrom,
  pictureOn,
  putOnShelf,
  shelfBefore,
  shelfOf,
  type Shelf,
} from './shelf.ts';

/**
 * A library in three databases: shelves of records, thumbnails, originals. A record never exists
 * without its files: files are stored before it and removed after it.
 */
export function indexedDbLibrary({ name = 'bildwerk' }: { name?: string } = {}): Library {
  const shelves = objectStore(`${name}-pictures`);
  const thumbnails = objectStore(`${name}-thumbnails`);
  const originals = objectStore(`${name}-originals`);
  const changes = announcer(`${name}-pictures`, pictureFrom);

  function newestShelf(before: string | null): Promise<Shelf | null> {
    return shelves.read((store) => shelfBefore(store, before));
  }

  async function get(id: string): Promise<Picture | null> {
    return pictureOn(await shelves.read((store) => shelfOf(store, id)), id);
  }

  async function* pages(signal?: AbortSignal): AsyncGenerator<LibraryPage> {
    let before: string | null = null;
    do {
      signal?.throwIfAborted();
      const shelf = await newestShelf(before);
      if (shelf === null) return;
      yield pageOf(shelf, before);
      before = shelf.key;
    } while (before !== '');
  }

  async function removeFiles(ids: readonly string[]): Promise<void> {
    const removeFrom = (files: ObjectStore) =>
      files.write((store) => {
        for (const id of ids) store.delete(id);
      });
    await Promise.all([removeFrom(originals), removeFrom(thumbnails)]);
  }

  async function save(picture: Picture, files: PictureFiles): Promise<void> {
    const { id } = picture;
    assertReadable(picture);
    const kept = await get(id);
    if (kept !== null) {
      // Whoever kept it may have died before it could tell.
      changes.tell({ put: [kept], removed: [] });
      return;
    }
    try {
      await Promise.all([
        originals.write((store) => void store.put(files.original, id)),
        thumbnails.write((store) => void store.put(files.thumbnail, id)),
      ]);
      const isNew = await shelves.write(async (store) => {
        const shelf = await shelfOf(store, id);
        if (pictureOn(shelf, id) !== null) return false;
        await putOnShelf(store, shelf, picture);
        return true;
      });
      if (isNew) changes.tell({ put: [picture], removed: [] });
    } catch (error) {
      // Gives back the space that the files of this picture may have taken.
      if ((await get(id).catch(() => picture)) === null) await removeFiles([id]).catch(() => {});
      throw error;
    }
  }

  return {
    pages,
    get,
    save,
    original: async (id) => (await filesFrom(originals, [id]))[0] ?? null,
    thumbnails: (ids) => filesFrom(thumbnails, ids),

    async change(ids, change) {
      const put: Picture[] = [];
      await shelves.write((store) =>
        editShelves(store, ids, (picture) => {
          const changed = change(picture);
          if (changed === picture) return picture;
          assertReadable(changed);
          put.push(changed);
          return changed;
        }),
      );
      if (put.length > 0) changes.tell({ put, removed: [] });
    },

    async remove(ids) {
      const removed: string[] = [];
      await shelves.write((store) =>
        editShelves(store, ids, (picture) => {
          removed.push(picture.id);
          return null;
        }),
      );
      if (removed.length > 0) changes.tell({ put: [], removed });
      await removeFiles(ids);
    },

    subscribe: changes.subscribe,
  };
}

/** The shelf's records below the bound, newest first. */
function pageOf({ records }: Shelf, bound: string | null): LibraryPage {
  if (records === null) return { pictures: [], unreadable: 1 };
  const readable = records.map(pictureFrom).filter((picture) => picture !== null);
  return {
    // When the shelf above was emptied since it was read, newer ones may have come to stand here.
    pictures: readable
      .filter(({ id }) => bound === null || id < bound)
      .toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    unreadable: records.length - readable.length,
  };
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
