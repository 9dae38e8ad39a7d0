import type { BrandKit } from '@/domain/brand/brand-kit.ts';
import type { Preset } from '@/domain/presets/preset.ts';
import { StorageError } from '@/domain/library/library.ts';
import type { Tombstone } from '@/domain/library/tombstone.ts';
import { once } from '../once.ts';
import type { LiveChannel } from '@/domain/queue/live-channel.ts';
import { memoryArrivalStore } from './memory-arrival-store.ts';
import { memoryConnectionStore } from './memory-connection-store.ts';
import { memoryExpenseStore } from './memory-expense-store.ts';
import { memoryJobStore } from './memory-job-store.ts';
import { memoryLibrary } from './memory-library.ts';
import { memoryPreviewStore } from './memory-preview-store.ts';
import { memoryStandingStore } from './memory-standing-store.ts';
import { memoryStorageMeter } from './memory-storage-meter.ts';
import { memoryTombstoneStore } from './memory-tombstone-store.ts';
import { memoryReferenceStore } from './memory-reference-store.ts';

/** All stores, for as long as the page lives. */
export function memoryStorage() {
  const kept = new Map<string, Tombstone>();
  const library = memoryLibrary(kept);
  const tombstones = memoryTombstoneStore(kept, library);
  return {
    library,
    catalogue: once(async () =>
      (await import('@/domain/library/catalogue-of.ts')).catalogueOf(library, tombstones),
    ),
    tombstones: async () => tombstones,
    meter: async () => memoryStorageMeter(),
    check: () => Promise.reject(new StorageError('refused')),
    references: memoryReferenceStore(),
    jobs: memoryJobStore(),
    arrivals: memoryArrivalStore(),
    live: soleTabChannel,
    connections: memoryConnectionStore(),
    presets: once(async () => (await import('./memory-list-store.ts')).memoryListStore<Preset>()),
    brandKits: once(async () =>
      (await import('./memory-list-store.ts')).memoryListStore<BrandKit>(),
    ),
    expenses: memoryExpenseStore(),
    previews: memoryPreviewStore(),
    standings: memoryStandingStore(),
  };
}

/** Nobody else is there to be told. */
const soleTabChannel: LiveChannel = { tell: () => {}, subscribe: () => () => {} };
