import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { ReferenceStore } from '@/domain/library/reference-store.ts';
import { hashOf } from '../hash-of.ts';
import { objectStore } from './object-store.ts';

const recordSchema = v.object({ image: v.instance(Blob), addedAtMs: v.number() });

/** One record an image, by its hash. */
export function indexedDbReferenceStore({ name = 'bildwerk' } = {}): ReferenceStore {
  const records = objectStore(`${name}-references`);
  const lockOf = (hash: string) => `${name}-reference-${hash}`;
  /** Ends the hold on each image that this tab works with. */
  let releases: ReadonlyMap<string, () => void> = new Map();

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

    workWith(hashes) {
      const before = releases;
      releases = new Map(hashes.map((hash) => [hash, before.get(hash) ?? hold(lockOf(hash))]));
      for (const [hash, release] of before) if (!releases.has(hash)) release();
    },

    async addedBefore(ms) {
      const { held = [] } = await navigator.locks.query();
      const inUse = new Set(held.map((lock) => lock.name));
      const [hashes, kept] = await records.read((store) =>
        Promise.all([
          promisifyRequest(store.getAllKeys()),
          promisifyRequest<unknown[]>(store.getAll()),
        ]),
      );
      return hashes.map(String).filter((hash, index) => {
        const record = kept[index];
        const isOld = !v.is(recordSchema, record) || record.addedAtMs < ms;
        return isOld && !inUse.has(lockOf(hash));
      });
    },

    async remove(hashes) {
      await records.write((store) => {
        for (const hash of hashes) store.delete(hash);
      });
    },
  };
}

/** A lock that others may hold too, until it is released; a tab that sleeps keeps its locks. */
function hold(name: string): () => void {
  const end = new AbortController();
  const ended = new Promise((resolve) => {
    end.signal.addEventListener('abort', resolve);
  });
  void navigator.locks.request(name, { mode: 'shared' }, () => ended);
  return () => end.abort();
}
