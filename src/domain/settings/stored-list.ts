/** A list of the user, in its order, as all tabs see it. */
export interface StoredList<Entry> {
  read(): Promise<readonly Entry[]>;
  /** Atomic; gives what is stored then. Rejects with a StorageError. */
  change(change: (list: readonly Entry[]) => readonly Entry[]): Promise<readonly Entry[]>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (list: readonly Entry[]) => void): () => void;
}
