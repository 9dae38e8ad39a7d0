import { presetsFrom } from '@/domain/presets/preset-schema.ts';
import type { PresetStore } from '@/domain/presets/preset-store.ts';
import { indexedDbListStore } from './indexed-db-list-store.ts';

export function indexedDbPresetStore({ name = 'bildwerk' } = {}): PresetStore {
  return indexedDbListStore(`${name}-presets`, presetsFrom);
}
