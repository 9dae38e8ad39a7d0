import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Studio } from '../studio.ts';

/** The ids of the pictures that are being shared, over whichever screen; null while none are. */
export type Sharing = StoreApi<readonly string[] | null>;

const opened = new WeakMap<Studio['ports'], Sharing>();

/** There is one for a studio. */
export function sharingOf({ ports }: Pick<Studio, 'ports'>): Sharing {
  const sharing = opened.get(ports) ?? createStore<readonly string[] | null>(() => null);
  opened.set(ports, sharing);
  return sharing;
}
