import type { StoredList } from '@/domain/settings/stored-list.ts';
import type { Place } from './place.ts';
import type { PublishedFile, PublishedGallery } from './published-gallery.ts';

/** PORTS. Where galleries can be published, and those that were, newest first. */
export type PlaceStore = StoredList<Place>;
export type PublishedStore = StoredList<PublishedGallery>;

/** PORT. Every file that was sent for a published gallery, written down before it is sent. */
export interface FileJournal {
  files(gallery: string): Promise<readonly PublishedFile[]>;
  put(gallery: string, file: PublishedFile): Promise<void>;
  remove(gallery: string, path: string): Promise<void>;
}
