import { placesFrom } from '@/domain/sharing/place.ts';
import type { PlaceStore, PublishedStore } from '@/domain/sharing/place-stores.ts';
import { publishedGalleriesFrom } from '@/domain/sharing/published-gallery.ts';
import { indexedDbListStore } from './indexed-db-list-store.ts';

export function indexedDbPlaceStore({ name = 'bildwerk' } = {}): PlaceStore {
  return indexedDbListStore(`${name}-places`, placesFrom);
}

export function indexedDbPublishedStore({ name = 'bildwerk' } = {}): PublishedStore {
  return indexedDbListStore(`${name}-published`, publishedGalleriesFrom);
}
