import type { PlaceKind } from '@/domain/sharing/place.ts';

/** Where places are arranged, within the fragment; apart from `paths`, which loads with the prompt box. */
export const publishingPaths = {
  places: '/settings/places',
  help: '/settings/places/help',
  newPlace: (kind: PlaceKind) => `/settings/places/new/${kind}`,
  place: (id: string) => `/settings/places/${encodeURIComponent(id)}`,
} as const;
