import { createStore, promisifyRequest } from 'idb-keyval';
import { VaultError } from '@/domain/settings/key-vault.ts';
import type { SealedText } from './secret-box.ts';

/** How the stored keys are protected. */
export type Protection =
  | { readonly kind: 'device'; readonly key: CryptoKey }
  | {
      readonly kind: 'passphrase';
      readonly salt: Uint8Array<ArrayBuffer>;
      readonly rounds: number;
      /** A known text, by which a passphrase is found to be the right one. */
      readonly check: SealedText;
      readonly lockAfterMs: number | null;
    };

export interface Stored {
  readonly protection: Protection | null;
  readonly keys: ReadonlyMap<string, SealedText>;
}

/** What the vault has on disk; nothing in it can be read without a key that is not. */
export interface VaultStore {
  read(): Promise<Stored>;
  /** Changes everything in one transaction; a key that is null is removed. */
  write(protection: Protection | null, keys: ReadonlyMap<string, SealedText | null>): Promise<void>;
  /** Under which tabs seal what is for this session; null while nothing is. */
  sessionKey(): Promise<CryptoKey | null>;
  writeSessionKey(key: CryptoKey | null): Promise<void>;
}

const PROTECTION = 'protection';
const SESSION_KEY = 'session';
const PREFIX = 'key:';

export function vaultStore(name: string): VaultStore {
  const use = createStore(name, 'records');
  return {
    read: () =>
      guarded(
        use('readonly', async (store) => {
          const [names, values] = await Promise.all([
            promisifyRequest(store.getAllKeys()),
            promisifyRequest(store.getAll()),
          ]);
          const all = new Map(
            (names as string[]).map((name, index) => [name, values[index] as unknown]),
          );
          const keys = [...all].filter(([name]) => name.startsWith(PREFIX));
          return {
            protection: (all.get(PROTECTION) as Protection | undefined) ?? null,
            keys: new Map(
              keys.map(([name, sealed]) => [name.slice(PREFIX.length), sealed as SealedText]),
            ),
          };
        }),
      ),
    write: (protection, keys) =>
      guarded(
        use('readwrite', (store) => {
          if (protection) store.put(protection, PROTECTION);
          for (const [id, sealed] of keys) {
            if (sealed) store.put(sealed, PREFIX + id);
            else store.delete(PREFIX + id);
          }
          return promisifyRequest(store.transaction);
        }),
      ),
    sessionKey: () =>
      guarded(
        use('readonly', async (store) => {
          const request = store.get(SESSION_KEY) as IDBRequest<CryptoKey | undefined>;
          return (await promisifyRequest(request)) ?? null;
        }),
      ),
    writeSessionKey: (key) =>
      guarded(
        use('readwrite', (store) => {
          if (key) store.put(key, SESSION_KEY);
          else store.delete(SESSION_KEY);
          return promisifyRequest(store.transaction);
        }),
      ),
  };
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new VaultError('storage');
  }
}
