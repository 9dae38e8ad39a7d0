import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { ReferenceStore } from '@/domain/library/reference-store.ts';
import { hashOf } from '../hash-of.ts';
import { objectStore } from './object-store.ts';

const recordSchema = v.object({ image: v.instance(Blob), addedAtMs: v.number() });

/** One record an image, by its hash. */
export function indexedDbReferenceStore({ name = 'bildwerk' } = {}): ReferenceStore {
  const records = objectStore(`${name}-references`);

  return {
    async add(image, addedAtMs) {
      const hash = await hashOf(image);
      await records.write((store) => {
        store.put({ image, addedAtMs }, hash);
      });
      return hash;
    },

    async get(hash) {
      const record = await records.read((store) => promisifyRequest<unknown>(store.get(hash)));
      return v.is(recordSchema, record) ? record.image : null;
    },

    async addedBefore(ms) {
      const [hashes, kept] = await records.read((store) =>
        Promise.all([
          promisifyRequest(store.getAllKeys()),
          promisifyRequest<unknown[]>(store.getAll()),
        ]),
      );
      return hashes.map(String).filter((_, index) => {
        const record = kept[index];
        return !v.is(recordSchema, record) || record.addedAtMs < ms;
      });
    },

    async remove(hashes) {
      await records.write((store) => {
        for (const hash of hashes) store.delete(hash);
      });
    },
  };
}
