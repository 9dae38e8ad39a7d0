import { kitsFrom } from '@/domain/brand/brand-kit-schema.ts';
import type { BrandKitStore } from '@/domain/brand/brand-kit-store.ts';
import { indexedDbListStore } from './indexed-db-list-store.ts';

export function indexedDbBrandKitStore({ name = 'bildwerk' } = {}): BrandKitStore {
  return indexedDbListStore(`${name}-brand-kits`, kitsFrom);
}
