import type { StorageMeter } from '@/domain/library/storage-meter.ts';

/** Nothing is on the disk, and nothing can be kept. */
export function memoryStorageMeter(): StorageMeter {
  return {
    read: async () => ({
      thumbnailBytes: 0,
      referenceBytes: 0,
      queueBytes: 0,
      databaseBytes: null,
      usedBytes: null,
      quotaBytes: null,
      isPersistent: false,
    }),
    persist: async () => false,
  };
}
