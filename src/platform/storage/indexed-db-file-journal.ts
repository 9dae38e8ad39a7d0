import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { FileJournal } from '@/domain/sharing/place-stores.ts';
import { publishedFileSchema } from '@/domain/sharing/published-gallery.ts';
import { objectStore } from './object-store.ts';

export function indexedDbFileJournal({ name = 'bildwerk' } = {}): FileJournal {
  const records = objectStore(`${name}-published-files`);
  return {
    async files(gallery) {
      // An array sorts after all else.
      const all = IDBKeyRange.bound([gallery], [gallery, []]);
      const stored = await records.read((store) => promisifyRequest<unknown[]>(store.getAll(all)));
      return stored.filter((file) => v.is(publishedFileSchema, file));
    },
    put: (gallery, file) =>
      records.write((store) => {
        store.put(file, [gallery, file.path]);
      }),
    remove: (gallery, path) =>
      records.write((store) => {
        store.delete([gallery, path]);
      }),
  };
}
