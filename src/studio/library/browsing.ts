import { createStore, type StoreApi } from 'zustand/vanilla';
import { type LibraryQuery, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';

/** Where the user is in the library, for as long as the page lives. */
export interface Browsing {
  /** What the gallery is asked to show. */
  readonly gallery: LibraryQuery;
  /** What the wall was asked for from which a picture was last opened. */
  readonly order: LibraryQuery;
  /** The picture that was last looked at. */
  readonly lastSeen: string | null;
  /** Whether the filters stand beside the gallery. */
  readonly isFiltering: boolean;
  /** 0 has the largest pictures. */
  readonly density: number;
}

export const DENSITIES = 6;

export function openBrowsing(): StoreApi<Browsing> {
  return createStore<Browsing>(() => ({
    gallery: WHOLE_LIBRARY,
    order: WHOLE_LIBRARY,
    lastSeen: null,
    isFiltering: false,
    density: 2,
  }));
}
