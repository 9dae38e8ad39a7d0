import { useStore } from 'zustand';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { useStudio } from '../use-studio.ts';
import { useShownPictures } from './use-shown-pictures.ts';
import type { WallOrder } from './wall-order.ts';

/** The ids of the pictures beside one; null where there is none. */
export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * The pictures before and after one in the wall that it was opened from, else in the whole library.
 * Until `areKnown`, there may be one where null stands.
 */
export function useNeighbours(id: string): Neighbours & { readonly areKnown: boolean } {
  const query = useStore(useStudio().browsing, ({ order }) => order);
  const wall = useShownPictures(query, { isUrgent: true }).shown;
  const library = useShownPictures(WHOLE_LIBRARY, { isUrgent: true }).shown;
  const isOnWall = wall !== null && wall.order.indexOf(id) !== -1;
  const place = isOnWall ? wall : library;
  return { ...neighboursIn(place?.order, id), areKnown: place?.isCounted ?? false };
}

export function neighboursIn(order: WallOrder | undefined, id: string): Neighbours {
  const at = order?.indexOf(id) ?? -1;
  if (order === undefined || at === -1) return { previous: null, next: null };
  return {
    previous: at === 0 ? null : order.idAt(at - 1),
    next: at === order.length - 1 ? null : order.idAt(at + 1),
  };
}
