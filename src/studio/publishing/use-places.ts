import type { Place } from '@/domain/sharing/place.ts';
import type { PublishedGallery } from '@/domain/sharing/published-gallery.ts';
import type { Ports } from '../studio.ts';
import { useStoredList } from '../use-stored-list.ts';

const openPlaces = async ({ later }: Ports) => (await (await later()).publishing()).places;
const openPublished = async ({ later }: Ports) => (await (await later()).publishing()).published;

/** Where galleries can be published; null until it has been read. */
export function usePlaces(): readonly Place[] | null {
  return useStoredList(openPlaces);
}

/** What was published from here, newest first; null until it has been read. */
export function usePublished(): readonly PublishedGallery[] | null {
  return useStoredList(openPublished);
}
