import type { ReferenceStore } from '@/domain/library/reference-store.ts';
import { hashOf } from '../hash-of.ts';

/** Reference images that last as long as the page, for where the browser refuses to store. */
export function memoryReferenceStore(): ReferenceStore {
  const kept = new Map<string, { readonly image: Blob; readonly atMs: number }>();
  let working: ReadonlySet<string> = new Set();
  return {
    async add(image, atMs) {
      const hash = await hashOf(image);
      kept.set(hash, { image, atMs });
      return hash;
    },
    get: async (hash) => kept.get(hash)?.image ?? null,
    workWith(hashes) {
      working = new Set(hashes);
    },
    addedBefore: async (ms) =>
      [...kept].filter(([hash, { atMs }]) => atMs < ms && !working.has(hash)).map(([hash]) => hash),
    async remove(hashes) {
      for (const hash of hashes) kept.delete(hash);
    },
  };
}
