import type { StoredList } from '@/domain/settings/stored-list.ts';
import type { Preset } from './preset.ts';

/** PORT. The presets of the user. */
export type PresetStore = StoredList<Preset>;
