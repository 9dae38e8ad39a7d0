import type { Place } from './place.ts';
import type { PublishedFile, PublishedGallery } from './published-gallery.ts';

/** PORT. A list of the user, in its order, as all tabs see it. */
interface StoredList<Entry> {
  read(): Promise<readonly Entry[]>;
  /** Atomic; gives what is stored then. Rejects with a StorageError. */
  change(change: (list: readonly Entry[]) => readonly Entry[]): Promise<readonly Entry[]>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (list: readonly Entry[]) => void): () => void;
}

export type PlaceStore = StoredList<Place>;
export type PublishedStore = StoredList<PublishedGallery>;

/** PORT. Every file that was sent for a published gallery, written down before it is sent. */
export interface FileJournal {
  files(gallery: string): Promise<readonly PublishedFile[]>;
  put(gallery: string, file: PublishedFile): Promise<void>;
  remove(gallery: string, path: string): Promise<void>;
}
