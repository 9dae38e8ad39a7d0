import { galleryDraftsFrom } from '@/domain/sharing/gallery-draft.ts';
import type { GalleryStore } from '@/domain/sharing/gallery-store.ts';
import { indexedDbListStore } from './indexed-db-list-store.ts';
import { memoryListStore } from './memory-list-store.ts';

/** In memory where the browser refuses to store. */
export async function openGalleryStore({ name = 'bildwerk' } = {}): Promise<GalleryStore> {
  const stored = indexedDbListStore(`${name}-galleries`, galleryDraftsFrom);
  return stored.read().then(
    () => stored,
    () => memoryListStore(),
  );
}
