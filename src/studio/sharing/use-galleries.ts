import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import type { Ports } from '../studio.ts';
import { useStoredList } from '../use-stored-list.ts';

const open = async ({ later }: Ports) => (await later()).galleries();

/** The galleries that are being put together, newest first; null until they have been read. */
export function useGalleries(): readonly GalleryDraft[] | null {
  return useStoredList(open);
}
