import type { Preset } from '@/domain/presets/preset.ts';
import type { PresetStore } from '@/domain/presets/preset-store.ts';
import { listeners } from './listeners.ts';

/** Presets that last as long as the page, for where the browser refuses to store. */
export function memoryPresetStore(): PresetStore {
  let presets: readonly Preset[] = [];
  const changes = listeners<readonly Preset[]>();
  return {
    read: async () => presets,
    async change(change) {
      presets = change(presets);
      changes.tell(presets);
      return presets;
    },
    subscribe: changes.subscribe,
  };
}
