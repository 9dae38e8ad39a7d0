import { createStore } from 'idb-keyval';
import { StorageError, type StorageProblem } from '@/domain/library/library.ts';

/** Another tab that holds the database must let go of it within this time. */
const OPEN_LIMIT_MS = 10_000;
const STORE = 'records';

/** A database with one object store. */
export interface ObjectStore {
  read<T>(work: (store: IDBObjectStore) => Promise<T>): Promise<T>;
  /**
   * Settles after the transaction has completed: a request that succeeded can still be undone by
   * a full disk. Whatever `work` throws undoes all of it.
   */
  write<T>(work: (store: IDBObjectStore) => T | Promise<T>): Promise<T>;
}

/** Opens when it is first used, and again after a failure; every failure of storage is a StorageError. */
export function objectStore(name: string): ObjectStore {
  let use = createStore(name, STORE);
  const reopen = () => (use = createStore(name, STORE));

  function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>) {
    return new Promise<T>((resolve, reject) => {
      let hasBegun = false;
      let isTooLate = false;
      const timer = setTimeout(() => {
        isTooLate = true;
        reject(new StorageError('blocked'));
      }, OPEN_LIMIT_MS);

      const begin = (store: IDBObjectStore) => {
        hasBegun = true;
        clearTimeout(timer);
        // The caller has been told that nothing was done.
        if (isTooLate) throw new StorageError('blocked');
        const { db } = store.transaction;
        db.onversionchange = () => {
          db.close();
          reopen();
        };
        return work(store);
      };

      // Some browsers have no indexedDB in private windows, others throw when it is touched.
      const attempt = () => new Promise<T>((settle) => settle(use(mode, begin)));
      attempt()
        .catch((error: unknown) => {
          if (hasBegun) throw error;
          // Safari closes connections of pages in the background and does not say so.
          reopen();
          return attempt();
        })
        .then(resolve, (error: unknown) => {
          clearTimeout(timer);
          reject(storageErrorFrom(error, hasBegun));
        });
    });
  }

  return {
    read: (work) => transact('readonly', work),
    write: (work) =>
      transact('readwrite', async (store) => {
        const completed = completion(store.transaction);
        try {
          const [result] = await Promise.all([work(store), completed]);
          return result;
        } catch (error) {
          await undo(store.transaction, completed);
          // The transaction knows why it was undone, unless it was undone just now.
          throw store.transaction.error ?? error;
        }
      }),
  };
}

function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
}

async function undo(transaction: IDBTransaction, completed: Promise<void>): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // It has been undone already.
  }
  await completed.catch(() => undefined);
}

const PROBLEMS: Readonly<Record<string, StorageProblem>> = {
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  InvalidStateError: 'refused',
};

function storageErrorFrom(error: unknown, hasBegun: boolean): unknown {
  if (error instanceof StorageError) return error;
  if (error instanceof DOMException)
    return new StorageError(PROBLEMS[error.name] ?? 'unknown', { cause: error });
  return hasBegun ? error : new StorageError('refused', { cause: error });
}
