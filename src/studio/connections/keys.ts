import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeyVault, VaultState } from '@/domain/settings/key-vault.ts';
import type { Ports } from '../studio.ts';

/** The vault of keys, and what it says of itself. */
export interface Keys {
  /** Null until the vault has been opened. */
  readonly state: StoreApi<VaultState | null>;
  /** Loaded when it is first asked for. */
  readonly vault: () => Promise<KeyVault>;
  /** Calls back when keys came or went, or were locked or unlocked. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function openKeys({ later }: Pick<Ports, 'later'>): Keys {
  const state = createStore<VaultState | null>(() => null);
  const listeners = new Set<() => void>();
  let opening: Promise<KeyVault> | null = null;

  const open = async () => {
    const vault = await (await later()).keyVault();
    const read = async () => state.setState(await vault.state().catch(() => null), true);
    vault.subscribe(() => {
      void read();
      for (const listener of listeners) listener();
    });
    await read();
    return vault;
  };

  return {
    state,
    vault: () =>
      (opening ??= open().catch((error: unknown) => {
        opening = null;
        throw error;
      })),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
