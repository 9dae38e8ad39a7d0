import { expect, it, vi } from 'vitest';
import { indexedDbArrivalStore } from './indexed-db-arrival-store.ts';
import { indexedDbJobStore } from './indexed-db-job-store.ts';

// Chromium counts all files of the site anew after every writing, also of nothing.
it.each([
  ['arrivals', indexedDbArrivalStore],
  ['jobs', indexedDbJobStore],
])('where no %s are to be removed, nothing is written', async (_, open) => {
  const store = open({ name: `test-${crypto.randomUUID()}` });
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await store.remove([]);
  expect(begun).not.toHaveBeenCalled();
  await store.remove(['one']);
  expect(begun).toHaveBeenCalledOnce();
  begun.mockRestore();
});
