import type { ConnectionStore } from '@/domain/generation/connection-store.ts';
import type { ExpenseStore } from '@/domain/generation/expense.ts';
import type { ArrivalStore } from '@/domain/queue/arrival-store.ts';
import type { JobStore } from '@/domain/queue/job-store.ts';
import type { LiveChannel } from '@/domain/queue/live-channel.ts';
import type { PreviewStore } from '@/domain/queue/preview-store.ts';
import type { StandingStore } from '@/domain/queue/standing.ts';
import type { ReferenceStore } from '@/domain/library/reference-store.ts';
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

export interface Storage {
  readonly library: Library;
  readonly references: ReferenceStore;
  readonly jobs: JobStore;
  readonly arrivals: ArrivalStore;
  readonly live: LiveChannel;
  readonly connections: ConnectionStore;
  readonly expenses: ExpenseStore;
  readonly previews: PreviewStore;
  readonly standings: StandingStore;
  /** Why nothing outlives the page; null when everything is kept. */
  readonly problem: StorageProblem | null;
}

/** Storage in IndexedDB where the browser grants it, else in memory, so that the studio still works. */
export async function openStorage(options: { name?: string } = {}): Promise<Storage> {
  const library = indexedDbLibrary(options);
  const jobs = indexedDbJobStore(options);
  try {
    await Promise.all([library.get(''), jobs.all()]);
    return {
      library,
      references: indexedDbReferenceStore(options),
      jobs,
      arrivals: indexedDbArrivalStore(options),
      live: broadcastLiveChannel(options),
      connections: indexedDbConnectionStore(options),
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
