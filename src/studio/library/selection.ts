import { createStore, type StoreApi } from 'zustand/vanilla';

/** The pictures that the user has picked out of the gallery. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** From which a range goes out. */
  readonly anchor: string | null;
  /** Whether a press selects a picture even while none is. */
  readonly isOn: boolean;
}

export const NONE_SELECTED: Selection = { ids: new Set(), anchor: null, isOn: false };

export function openSelection(): StoreApi<Selection> {
  return createStore<Selection>(() => NONE_SELECTED);
}
