import { promisifyRequest } from 'idb-keyval';
import type { StorageMeter } from '@/domain/library/storage-meter.ts';
import { type ObjectStore, objectStore } from './object-store.ts';

/** So many thumbnails stand for all. */
const SAMPLE = 200;

/** What Chromium tells beyond https://storage.spec.whatwg.org/#dictdef-storageestimate. */
interface DetailedEstimate extends StorageEstimate {
  readonly usageDetails?: { readonly indexedDB?: number };
}

export function indexedDbStorageMeter({ name = 'bildwerk' } = {}): StorageMeter {
  const thumbnails = objectStore(`${name}-thumbnails`);
  const references = objectStore(`${name}-references`);
  const underWay = [objectStore(`${name}-arrivals`), objectStore(`${name}-previews`)];
  // Where the page is not secure there is none.
  const storage: StorageManager | undefined = navigator.storage;

  return {
    async read() {
      const [thumbnailBytes, referenceBytes, queueBytes, estimate, isPersistent] =
        await Promise.all([
          expectedBytes(thumbnails),
          blobBytes(references),
          Promise.all(underWay.map((store) => blobBytes(store))),
          storage?.estimate().catch(() => null) as Promise<DetailedEstimate | null> | undefined,
          storage?.persisted().catch(() => null),
        ]);
      return {
        thumbnailBytes,
        referenceBytes,
        queueBytes: queueBytes.reduce((sum, bytes) => sum + bytes, 0),
        databaseBytes: estimate?.usageDetails?.indexedDB ?? null,
        usedBytes: estimate?.usage ?? null,
        quotaBytes: estimate?.quota ?? null,
        isPersistent: isPersistent ?? null,
      };
    },

    persist: async () => (await storage?.persist().catch(() => false)) ?? false,
  };
}

async function expectedBytes(files: ObjectStore): Promise<number> {
  const [count, sample] = await files.read((store) =>
    Promise.all([
      promisifyRequest(store.count()),
      promisifyRequest<unknown[]>(store.getAll(null, SAMPLE)),
    ]),
  );
  const bytes = sample.reduce((sum: number, file) => sum + sizeOf(file), 0);
  return sample.length === 0 ? 0 : Math.round((bytes / sample.length) * count);
}

/** Of the images in records of which there are not many. */
async function blobBytes(records: ObjectStore): Promise<number> {
  const all = await records.read((store) => promisifyRequest<unknown[]>(store.getAll()));
  return all.reduce((sum: number, record) => {
    const image =
      typeof record === 'object' && record !== null && 'image' in record ? record.image : null;
    return sum + sizeOf(image);
  }, 0);
}

function sizeOf(file: unknown): number {
  return file instanceof Blob ? file.size : 0;
}
