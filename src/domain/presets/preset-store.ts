import type { Preset } from './preset.ts';

/** PORT. The presets of the user, in their order, as all tabs see them. */
export interface PresetStore {
  read(): Promise<readonly Preset[]>;
  /** Atomic; gives what is stored then. Rejects with a StorageError. */
  change(change: (presets: readonly Preset[]) => readonly Preset[]): Promise<readonly Preset[]>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (presets: readonly Preset[]) => void): () => void;
}
