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

/** Pictures by their ids, or all that lie in a collection. */
export type ChosenPictures = { readonly ids: readonly string[] } | { readonly collection: string };

export interface NewGallery {
  readonly id: string;
  /** How many pictures there was no room for. */
  readonly leftOut: number;
}

/**
 * Keeps a new gallery of these pictures before all others, which the oldest may have to make room
 * for; rejects where that cannot be written.
 */
export async function newGallery(
  studio: Keeping,
  chosen: ChosenPictures,
  { title, language }: { readonly title: string; readonly language: Language },
): Promise<NewGallery> {
  const { now, random, storage } = studio.ports;
  const ids = 'ids' in chosen ? chosen.ids : await idsIn(studio, chosen.collection);
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
  return { id, leftOut: Math.max(0, ids.length - GALLERY_LIMITS.pictures) };
}

/** Newest first. */
async function idsIn({ ports }: Keeping, collection: string): Promise<readonly string[]> {
  const catalogue = await (await ports.storage).catalogue();
  const { slots } = await catalogue.find(withinCollection(WHOLE_LIBRARY, collection));
  return Array.from(slots, (slot) => catalogue.columns.idAt(slot));
}

/** Changes a gallery as it is by now, whichever tab made it so; rejects where that cannot be written. */
export async function changeGallery(
  studio: Keeping,
  id: string,
  change: (draft: GalleryDraft) => GalleryDraft,
): Promise<void> {
  await changeGalleries(studio, (drafts) =>
    drafts.map((draft) => (draft.id === id ? change(draft) : draft)),
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
