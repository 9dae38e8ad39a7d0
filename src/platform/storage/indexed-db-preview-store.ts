import { promisifyRequest } from 'idb-keyval';
import type { PreviewStore } from '@/domain/queue/preview-store.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

interface Preview {
  readonly id: string;
  readonly image: Blob;
}

/** One record a job. */
export function indexedDbPreviewStore({ name = 'bildwerk' } = {}): PreviewStore {
  const records = objectStore(`${name}-previews`);
  const changes = announcer(`${name}-previews`, previewFrom);
  return {
    async all() {
      const all = await records.read((store) => promisifyRequest<unknown[]>(store.getAll()));
      const previews = all.map(previewFrom).filter((preview) => preview !== null);
      return new Map(previews.map(({ id, image }) => [id, image]));
    },

    async put(id, image) {
      // Shown at once: that it is kept, too, is for the case that something happens.
      changes.tell({ put: [{ id, image }], removed: [] });
      await records.write((store) => {
        store.put({ id, image }, id);
      });
    },

    remove: (ids) =>
      records.write((store) => {
        for (const id of ids) store.delete(id);
      }),

    subscribe: (listener) =>
      changes.subscribe(({ put }) => {
        for (const { id, image } of put) listener(id, image);
      }),
  };
}

function previewFrom(record: unknown): Preview | null {
  if (typeof record !== 'object' || record === null) return null;
  const { id, image } = record as Partial<Preview>;
  return typeof id === 'string' && image instanceof Blob ? { id, image } : null;
}
