import * as v from 'valibot';
import type { Preset } from './preset.ts';
import { presetEntries } from './preset-schema.ts';

/** docs/preset-format.md describes the file for others. */
export const PRESET_FILE_LIMITS = { bytes: 2_000_000, presets: 500 } as const;

const fileSchema = v.object({
  bildwerk: v.literal('presets'),
  version: v.literal(1),
  presets: v.pipe(v.array(v.object(presetEntries)), v.maxLength(PRESET_FILE_LIMITS.presets)),
});

export type TravellingPreset = Omit<Preset, 'id' | 'references'>;

/** Presets as a file that others may read: without ids, and without the images of this browser. */
export function exportPresets(presets: readonly Preset[]): string {
  const travelling = presets.map((preset) => v.parse(v.object(presetEntries), preset));
  return JSON.stringify({ bildwerk: 'presets', version: 1, presets: travelling }, null, 2);
}

/** Null for a text that is no such file. */
export function importPresets(text: string): readonly TravellingPreset[] | null {
  try {
    const { success, output } = v.safeParse(fileSchema, JSON.parse(text));
    return success ? output.presets : null;
  } catch {
    return null;
  }
}

/** Those of a file that are not there yet under another id. */
export function newAmong(
  imported: readonly TravellingPreset[],
  known: readonly Preset[],
): readonly TravellingPreset[] {
  const seen = new Set(known.map(contentOfPreset));
  return imported.filter((preset) => {
    const content = contentOfPreset(preset);
    const isNew = !seen.has(content);
    seen.add(content);
    return isNew;
  });
}

/** The same for presets that differ in nothing but where they come from. */
export function contentOfPreset(preset: TravellingPreset): string {
  return JSON.stringify(v.parse(v.object(presetEntries), preset));
}
