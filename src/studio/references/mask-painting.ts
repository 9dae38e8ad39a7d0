import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Reference } from '@/domain/recipe/reference.ts';

/** The reference on which a mask is being painted, over any screen; null while none is. */
export function openMaskPainting(): StoreApi<Reference | null> {
  return createStore<Reference | null>(() => null);
}
