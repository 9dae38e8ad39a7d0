import type { BrandKit } from './brand-kit.ts';

/** PORT. The brand kits of the user, in their order, as all tabs see them. */
export interface BrandKitStore {
  read(): Promise<readonly BrandKit[]>;
  /** Atomic; gives what is stored then. Rejects with a StorageError. */
  change(change: (kits: readonly BrandKit[]) => readonly BrandKit[]): Promise<readonly BrandKit[]>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (kits: readonly BrandKit[]) => void): () => void;
}
