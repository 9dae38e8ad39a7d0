import type { StoredList } from '@/domain/settings/stored-list.ts';
import type { GalleryDraft } from './gallery-draft.ts';

/** PORT. The galleries that the user puts together, newest first. */
export type GalleryStore = StoredList<GalleryDraft>;
