import type { Picture, PictureFiles } from './picture.ts';

/** PORT. All pictures, kept in this browser. Every promise settles after its transaction has completed. */
export interface Library {
  /**
   * All records that can be read, newest first, in pages, the bin included. The first page takes
   * one read. `unreadable` counts the records of that page that were set aside as corrupt.
   */
  pages(signal?: AbortSignal): AsyncIterable<LibraryPage>;
  get(id: string): Promise<Picture | null>;
  original(id: string): Promise<Blob | null>;
  /** In the order of the ids, read together; null for those that are not there. */
  thumbnails(ids: readonly string[]): Promise<readonly (Blob | null)[]>;
  /** Stores files and record. Saving an id that is there already changes nothing. */
  save(picture: Picture, files: PictureFiles): Promise<void>;
  /** Changes records atomically; ids that are not there are left out. */
  change(ids: readonly string[], change: (picture: Picture) => Picture): Promise<void>;
  /** Removes records and files for good. */
  remove(ids: readonly string[]): Promise<void>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (change: LibraryChange) => void): () => void;
}

export interface LibraryPage {
  readonly pictures: readonly Picture[];
  readonly unreadable: number;
}

export interface LibraryChange {
  readonly put: readonly Picture[];
  readonly removed: readonly string[];
}

/** Why the browser could not keep or give what it was asked for; carried by a StorageError. */
export type StorageProblem = 'full' | 'refused' | 'blocked' | 'unknown';

export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, options?: ErrorOptions) {
    super(`storage ${problem}`, options);
    this.name = 'StorageError';
    this.problem = problem;
  }
}
