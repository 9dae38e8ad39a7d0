import type { GalleryDraft } from './gallery-draft.ts';

/** PORT. The galleries that the user puts together, newest first, as all tabs see them. */
export interface GalleryStore {
  read(): Promise<readonly GalleryDraft[]>;
  /** Atomic; gives what is stored then. Rejects with a StorageError. */
  change(
    change: (drafts: readonly GalleryDraft[]) => readonly GalleryDraft[],
  ): Promise<readonly GalleryDraft[]>;
  /** Calls back after every change by any tab, this one included. */
  subscribe(listener: (drafts: readonly GalleryDraft[]) => void): () => void;
}
