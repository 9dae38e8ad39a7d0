import type { Library, LibraryChange } from '@/domain/library/library.ts';
import type { Picture, PictureFiles } from '@/domain/library/picture.ts';

const PAGE_LENGTH = 200;
import { listeners } from './listeners.ts';

/** A library that lasts as long as the page, for where the browser refuses to store. */
export function memoryLibrary(): Library {
  const pictures = new Map<string, Picture>();
  const files = new Map<string, PictureFiles>();
  const changes = listeners<LibraryChange>();

  return {
    async *pages(signal) {
      const all = [...pictures.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
      for (let start = 0; start < all.length; start += PAGE_LENGTH) {
        signal?.throwIfAborted();
        yield { pictures: all.slice(start, start + PAGE_LENGTH), unreadable: 0 };
      }
    },

    get: async (id) => pictures.get(id) ?? null,
    original: async (id) => files.get(id)?.original ?? null,
    thumbnails: async (ids) => ids.map((id) => files.get(id)?.thumbnail ?? null),

    async save(picture, ofPicture) {
      const kept = pictures.get(picture.id);
      if (kept === undefined) {
        files.set(picture.id, ofPicture);
        pictures.set(picture.id, picture);
      }
      changes.tell({ put: [kept ?? picture], removed: [] });
    },

    async change(ids, change) {
      const put: Picture[] = [];
      for (const id of new Set(ids)) {
        const picture = pictures.get(id);
        const changed = picture && change(picture);
        if (changed !== undefined && changed !== picture) put.push(changed);
      }
      for (const picture of put) pictures.set(picture.id, picture);
      if (put.length > 0) changes.tell({ put, removed: [] });
    },

    async remove(ids) {
      const removed = ids.filter((id) => pictures.delete(id));
      for (const id of removed) files.delete(id);
      if (removed.length > 0) changes.tell({ put: [], removed });
    },

    subscribe: changes.subscribe,
  };
}
