/** PORT. What the studio takes of the disk, and whether the browser may clear it. */
export interface StorageMeter {
  /** Rejects with a StorageError. */
  read(): Promise<StorageReading>;
  /** Asks the browser to clear nothing until the user does; gives whether it agrees. */
  persist(): Promise<boolean>;
}

/** In bytes. What the catalogue can sum up is not in it. */
export interface StorageReading {
  /** As many as a sample of them lets expect. */
  readonly thumbnailBytes: number;
  readonly referenceBytes: number;
  /** Pictures and previews that are still on their way into the library. */
  readonly queueBytes: number;
  /** All databases as they lie on the disk; null where the browser does not tell. */
  readonly databaseBytes: number | null;
  /** Everything; null where the browser does not tell. */
  readonly usedBytes: number | null;
  /** What everything may take; null where the browser does not tell. */
  readonly quotaBytes: number | null;
  /** Whether the browser clears nothing by itself; null where it does not tell. */
  readonly isPersistent: boolean | null;
}
