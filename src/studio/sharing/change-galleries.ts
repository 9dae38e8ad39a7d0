import { createId } from '@/domain/id.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import {
  draftPictures,
  type GalleryDraft,
  MOST_GALLERIES,
} from '@/domain/sharing/gallery-draft.ts';
import { GALLERY_LIMITS } from '@/domain/sharing/gallery.ts';
import type { Language } from '@/domain/settings/settings.ts';
import { withinCollection } from '../library/narrow.ts';
import type { Studio } from '../studio.ts';

type Keeping = Pick<Studio, 'ports'>;

async function changeGalleries(
  { ports }: Keeping,
  change: (drafts: readonly GalleryDraft[]) => readonly GalleryDraft[],
): Promise<readonly GalleryDraft[]> {
  const store = await (await ports.later()).galleries();
  return store.change(change);
}

/**
 * Keeps a new gallery of these pictures before all others, which the oldest may have to make room
 * for, and gives its id; rejects where that cannot be written.
 */
export async function newGallery(
  studio: Keeping,
  ids: readonly string[],
  { title, language }: { readonly title: string; readonly language: Language },
): Promise<string> {
  const { now, random, storage } = studio.ports;
  const { library } = await storage;
  const records = await library.records(ids.slice(0, GALLERY_LIMITS.pictures));
  const pictures = records.filter((picture) => picture !== null);
  const id = createId(now(), random);
  const draft: GalleryDraft = {
    id,
    title: title.slice(0, GALLERY_LIMITS.title),
    text: '',
    credits: '',
    language,
    address: '',
    shows: { recipes: true, models: true, dates: false },
    pictures: draftPictures(pictures, random),
  };
  await changeGalleries(studio, (drafts) => [draft, ...drafts].slice(0, MOST_GALLERIES));
  return id;
}

/** The ids of all pictures that lie in a collection, newest first. */
export async function picturesOfCollection(
  { ports }: Keeping,
  id: string,
): Promise<readonly string[]> {
  const catalogue = await (await ports.storage).catalogue();
  const { slots } = await catalogue.find(withinCollection(WHOLE_LIBRARY, id));
  return Array.from(slots.subarray(0, GALLERY_LIMITS.pictures), (slot) =>
    catalogue.columns.idAt(slot),
  );
}

/** Changes only what is named of a gallery; rejects where that cannot be written. */
export async function changeGallery(
  studio: Keeping,
  id: string,
  change: Partial<Omit<GalleryDraft, 'id'>>,
): Promise<void> {
  await changeGalleries(studio, (drafts) =>
    drafts.map((draft) => (draft.id === id ? { ...draft, ...change } : draft)),
  );
}

/** Gives the way back; its pictures stay in the library. */
export async function removeGallery(
  studio: Keeping,
  removed: GalleryDraft,
): Promise<() => Promise<void>> {
  await changeGalleries(studio, (drafts) => drafts.filter(({ id }) => id !== removed.id));
  return async () => {
    await changeGalleries(studio, (drafts) => [removed, ...drafts]);
  };
}
