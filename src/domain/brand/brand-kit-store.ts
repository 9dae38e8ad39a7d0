import type { StoredList } from '@/domain/settings/stored-list.ts';
import type { BrandKit } from './brand-kit.ts';

/** PORT. The brand kits of the user. */
export type BrandKitStore = StoredList<BrandKit>;
