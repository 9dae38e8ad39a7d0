import { createId } from '@/domain/id.ts';
import {
  exportPresets,
  importPresets,
  newAmong,
  PRESET_FILE_LIMITS,
} from '@/domain/presets/preset-file.ts';
import type { Preset } from '@/domain/presets/preset.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { changePresets } from './change-presets.ts';

/** Saves presets as a file, without the reference images, which stay in this browser. */
export function downloadPresets(presets: readonly Preset[]): void {
  saveFile(
    new Blob([exportPresets(presets)], { type: 'application/json' }),
    'bildwerk-presets.json',
  );
}

/** Adds those presets of a file that are not there yet; gives how many, null for another file. */
export async function importPresetFile(
  studio: Pick<Studio, 'ports'>,
  file: Blob,
): Promise<number | null> {
  if (file.size > PRESET_FILE_LIMITS.bytes) return null;
  const imported = importPresets(await file.text());
  if (imported === null) return null;
  const { now, random } = studio.ports;
  let added = 0;
  await changePresets(studio, (presets) => {
    const fresh = newAmong(imported, presets);
    added = fresh.length;
    return [
      ...presets,
      // An id of its own: the file's may be that of a preset that is here.
      ...fresh.map((preset, index) => ({ ...preset, id: createId(now(), random, index) })),
    ];
  });
  return added;
}
