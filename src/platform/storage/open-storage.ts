import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import type { ExpenseStore } from '@/domain/generation/expense.ts';
import type { ArrivalStore } from '@/domain/queue/arrival-store.ts';
import type { JobStore } from '@/domain/queue/job-store.ts';
import type { LiveChannel } from '@/domain/queue/live-channel.ts';
import type { PreviewStore } from '@/domain/queue/preview-store.ts';
import type { BrandKitStore } from '@/domain/brand/brand-kit-store.ts';
import type { PresetStore } from '@/domain/presets/preset-store.ts';
import type { StandingStore } from '@/domain/queue/standing.ts';
import type { ReferenceStore } from '@/domain/library/reference-store.ts';
import type { Catalogue } from '@/domain/library/catalogue.ts';
import type { LibraryCheck } from '@/domain/library/library-check.ts';
import type { StorageMeter } from '@/domain/library/storage-meter.ts';
import type { TombstoneStore } from '@/domain/library/tombstone.ts';
import { StorageError, type Library, type StorageProblem } from '@/domain/library/library.ts';
import { broadcastLiveChannel } from './broadcast-live-channel.ts';
import { indexedDbArrivalStore } from './indexed-db-arrival-store.ts';
import { indexedDbConnectionStore } from './indexed-db-connection-store.ts';
import { indexedDbExpenseStore } from './indexed-db-expense-store.ts';
import { indexedDbJobStore } from './indexed-db-job-store.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';
import { indexedDbPreviewStore } from './indexed-db-preview-store.ts';
import { indexedDbStandingStore } from './indexed-db-standing-store.ts';
import { indexedDbReferenceStore } from './indexed-db-reference-store.ts';
import { memoryStorage } from './memory-storage.ts';
import { once } from '../once.ts';

export interface Storage {
  readonly library: Library;
  /** Loads its code when it is first asked for. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly tombstones: () => Promise<TombstoneStore>;
  readonly meter: () => Promise<StorageMeter>;
  readonly check: () => Promise<LibraryCheck>;
  readonly references: ReferenceStore;
  readonly jobs: JobStore;
  readonly arrivals: ArrivalStore;
  readonly live: LiveChannel;
  readonly connections: ConnectionStore;
  readonly presets: () => Promise<PresetStore>;
  readonly brandKits: () => Promise<BrandKitStore>;
  readonly expenses: ExpenseStore;
  readonly previews: PreviewStore;
  readonly standings: StandingStore;
  /** Why nothing outlives the page; null when everything is kept. */
  readonly problem: StorageProblem | null;
}

/**
 * Storage in IndexedDB where the browser grants it, else in memory, so that the studio still works.
 * `workerAddress` is as for `workerThumbnailer`.
 */
export async function openStorage({
  workerAddress = (address) => address,
  ...options
}: {
  name?: string;
  workerAddress?: (address: string) => string | URL;
} = {}): Promise<Storage> {
  const library = indexedDbLibrary(options);
  let reader: Pick<Library, 'records'> = library;
  const jobs = indexedDbJobStore(options);
  try {
    // Thumbnails are what is wanted next of a library.
    await Promise.all([library.get(''), library.thumbnails(['']), jobs.all()]);
    return {
      library: {
        ...library,
        records: (ids) => reader.records(ids),
      },
      catalogue: once(async () => {
        const { workerCatalogue } = await import('./catalogue/worker-catalogue.ts');
        const catalogue = workerCatalogue({ workerAddress, ...options });
        // Each unpacks whole shelves: once there is a worker for it, that does so for as long as it can.
        reader = {
          records: (ids) => catalogue.records(ids).catch(() => library.records(ids)),
        };
        return catalogue;
      }),
      tombstones: once(async () =>
        (await import('./indexed-db-tombstone-store.ts')).indexedDbTombstoneStore(options),
      ),
      meter: async () =>
        (await import('./indexed-db-storage-meter.ts')).indexedDbStorageMeter(options),
      check: async () =>
        (await import('./check/indexed-db-library-check.ts')).indexedDbLibraryCheck(
          library,
          options,
        ),
      references: indexedDbReferenceStore(options),
      jobs,
      arrivals: indexedDbArrivalStore(options),
      live: broadcastLiveChannel(options),
      connections: indexedDbConnectionStore(options),
      presets: once(async () =>
        (await import('./indexed-db-preset-store.ts')).indexedDbPresetStore(options),
      ),
      brandKits: once(async () =>
        (await import('./indexed-db-brand-kit-store.ts')).indexedDbBrandKitStore(options),
      ),
      expenses: indexedDbExpenseStore(options),
      previews: indexedDbPreviewStore(options),
      standings: indexedDbStandingStore(options),
      problem: null,
    };
  } catch (error) {
    const problem = error instanceof StorageError ? error.problem : 'unknown';
    return { ...memoryStorage(), problem };
  }
}
