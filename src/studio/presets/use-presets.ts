import type { Preset } from '@/domain/presets/preset.ts';
import type { Ports } from '../studio.ts';
import { useStoredList } from '../use-stored-list.ts';

const open = async ({ storage }: Ports) => (await storage).presets();

/** The user's presets, as all tabs see them; null until they have been read. */
export function usePresets(): readonly Preset[] | null {
  return useStoredList(open);
}
