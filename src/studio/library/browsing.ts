import { createStore, type StoreApi } from 'zustand/vanilla';
import { EVERYTHING, type PictureFilter } from './wall.ts';

/** Where the user is in the library, for as long as the page lives. */
export interface Browsing {
  /** What the gallery is asked to show. */
  readonly gallery: PictureFilter;
  /** How the wall was filtered from which a picture was last opened. */
  readonly order: PictureFilter;
  /** The picture that was last looked at. */
  readonly lastSeen: string | null;
  /** 0 has the largest pictures. */
  readonly density: number;
}

export const DENSITIES = 4;

export function openBrowsing(): StoreApi<Browsing> {
  return createStore<Browsing>(() => ({
    gallery: EVERYTHING,
    order: EVERYTHING,
    lastSeen: null,
    density: 1,
  }));
}
