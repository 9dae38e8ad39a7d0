import type { Arrangement } from './arrangement.ts';
import type { LibraryEdit, LibraryStep } from './library-step.ts';
import type { FiledPicture, Picture, PictureFiles } from './picture.ts';

/**
 * PORT. All pictures, kept in this browser. Every promise settles after its transaction has
 * completed. What is to be found or counted among all of them, a Catalogue knows.
 */
export interface Library {
  /**
   * All records that can be read, newest first, in pages, the bin included. The first page takes
   * one read. `unreadable` counts the records of that page that were set aside as corrupt.
   */
  pages(signal?: AbortSignal): AsyncIterable<LibraryPage>;
  get(id: string): Promise<Picture | null>;
  /** In the order of the ids, read together; null for those that are not there. */
  records(ids: readonly string[]): Promise<readonly (Picture | null)[]>;
  /** Null where it is not there, or was given up. */
  original(id: string): Promise<Blob | null>;
  /** In the order of the ids, read together; null for those that are not there. */
  thumbnails(ids: readonly string[]): Promise<readonly (Blob | null)[]>;
  /** Stores files and record. Saving an id that is there already changes nothing. */
  save(picture: Picture, files: PictureFiles): Promise<void>;
  /**
   * Stores pictures as they are, at most `SAVED_AT_ONCE`, and gives those that are new: the others
   * stay as they were. Where it rejects, none of the records is there.
   */
  saveAll(pictures: readonly FiledPicture[]): Promise<readonly Picture[]>;
  /**
   * Changes marks, collections and saved searches as one step, which the steps that were undone
   * before are dropped for. Ids that are not there are left out; null where nothing was changed.
   */
  edit(edits: readonly LibraryEdit[], atMs: number): Promise<LibraryStep | null>;
  /** Takes the last step back that was not taken back yet; null where there is none. */
  undo(): Promise<LibraryStep | null>;
  /** Does the step again that was taken back last; null where there is none. */
  redo(): Promise<LibraryStep | null>;
  /** Oldest first; at least the last `STEPS_KEPT`. */
  steps(): Promise<readonly LibraryStep[]>;
  arrangement(): Promise<Arrangement>;
  /** Changes records atomically and is no step; ids that are not there are left out. */
  change(ids: readonly string[], change: (picture: Picture) => Picture): Promise<void>;
  /** Removes records and files for good, of those pictures that are meant when it comes to it. */
  remove(ids: readonly string[], isMeant?: (picture: Picture) => boolean): Promise<void>;
  /** Gives up the originals of those that are meant, for their space; thumbnails and records stay. */
  demote(
    ids: readonly string[],
    atMs: number,
    isMeant?: (picture: Picture) => boolean,
  ): Promise<void>;
  /**
   * Ends what a tab that died has left halfway, and brings what earlier versions stored up to date,
   * a little at a time.
   */
  tidy(signal?: AbortSignal): Promise<void>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (change: LibraryChange) => void): () => void;
}

export const SAVED_AT_ONCE = 200;

export interface LibraryPage {
  readonly pictures: readonly Picture[];
  readonly unreadable: number;
  /** Whether no page follows, where that is known; one that says no may still be the last. */
  readonly isLast: boolean;
}

export interface LibraryChange {
  /** What was stored, where it is not much. */
  readonly put: readonly Picture[];
  /** The ids of what was stored, where it is too much to be sent along. */
  readonly changed?: readonly string[];
  readonly removed: readonly string[];
  /** Whether collections or saved searches have changed. */
  readonly isRearranged?: true;
  /** Whether a later version of the studio is at work, whose records this one cannot read. */
  readonly isNewer?: true;
}

/**
 * Why the browser could not keep or give what it was asked for; carried by a StorageError. What is
 * `newer` was stored by a later version of the studio: this page is to be loaded anew.
 */
export type StorageProblem = 'full' | 'refused' | 'blocked' | 'newer' | 'unknown';

export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, options?: ErrorOptions) {
    super(`storage ${problem}`, options);
    this.name = 'StorageError';
    this.problem = problem;
  }
}
