import type { PreviewStore } from '@/domain/queue/preview-store.ts';
import { listeners } from './listeners.ts';

export function memoryPreviewStore(): PreviewStore {
  const previews = new Map<string, Blob>();
  const changes = listeners<readonly [string, Blob]>();
  return {
    all: async () => new Map(previews),
    async put(id, image) {
      previews.set(id, image);
      changes.tell([id, image]);
    },
    async remove(ids) {
      for (const id of ids) previews.delete(id);
    },
    subscribe: (listener) => changes.subscribe(([id, image]) => listener(id, image)),
  };
}
