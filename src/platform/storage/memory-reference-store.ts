import type { ReferenceStore } from '@/domain/library/reference-store.ts';
import { hashOf } from '../hash-of.ts';

/** Reference images that last as long as the page, for where the browser refuses to store. */
export function memoryReferenceStore(): ReferenceStore {
  const kept = new Map<string, { readonly image: Blob; readonly atMs: number }>();
  return {
    async add(image, atMs) {
      const hash = await hashOf(image);
      kept.set(hash, { image, atMs });
      return hash;
    },
    get: async (hash) => kept.get(hash)?.image ?? null,
    addedBefore: async (ms) => [...kept].filter(([, { atMs }]) => atMs < ms).map(([hash]) => hash),
    async remove(hashes) {
      for (const hash of hashes) kept.delete(hash);
    },
  };
}
