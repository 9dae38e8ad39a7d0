import 'fake-indexeddb/auto';
import { describe } from 'vitest';
import type { Tombstone } from '@/domain/library/tombstone.ts';
import { tombstonesContract } from '@/domain/library/tombstones-contract.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';
import { indexedDbTombstoneStore } from './indexed-db-tombstone-store.ts';
import { memoryLibrary } from './memory-library.ts';
import { memoryTombstoneStore } from './memory-tombstone-store.ts';

describe('tombstones beside a library in IndexedDB', () => {
  let databases = 0;
  tombstonesContract(() => {
    const name = `tombstones-${databases++}`;
    return {
      library: indexedDbLibrary({ name }),
      tombstones: indexedDbTombstoneStore({ name }),
    };
  });
});

describe('tombstones of a library in memory', () => {
  tombstonesContract(() => {
    const kept = new Map<string, Tombstone>();
    const library = memoryLibrary(kept);
    return { library, tombstones: memoryTombstoneStore(kept, library) };
  });
});
