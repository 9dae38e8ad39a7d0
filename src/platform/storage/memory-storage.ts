import { once } from '../once.ts';
import { memoryConnectionStore } from './memory-connection-store.ts';
import { memoryExpenseStore } from './memory-expense-store.ts';
import { memoryJobStore } from './memory-job-store.ts';
import { memoryLibrary } from './memory-library.ts';
import { memoryReferenceStore } from './memory-reference-store.ts';

/** All stores, for as long as the page lives. */
export function memoryStorage() {
  const library = memoryLibrary();
  return {
    library,
    catalogue: once(async () =>
      (await import('@/domain/library/catalogue-of.ts')).catalogueOf(library),
    ),
    references: memoryReferenceStore(),
    jobs: memoryJobStore(),
    connections: memoryConnectionStore(),
    expenses: memoryExpenseStore(),
  };
}
