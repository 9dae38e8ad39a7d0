import type { BrandKit } from '@/domain/brand/brand-kit.ts';
import type { Ports } from '../studio.ts';
import { useStoredList } from '../use-stored-list.ts';

const open = async ({ storage }: Ports) => (await storage).brandKits();

/** The user's brand kits, as all tabs see them; null until they have been read. */
export function useBrandKits(): readonly BrandKit[] | null {
  return useStoredList(open);
}
