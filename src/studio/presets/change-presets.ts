import type { Preset } from '@/domain/presets/preset.ts';
import type { Studio } from '../studio.ts';

/** Changes the user's presets for all tabs; rejects where that cannot be written. */
export async function changePresets(
  { ports }: Pick<Studio, 'ports'>,
  change: (presets: readonly Preset[]) => readonly Preset[],
): Promise<void> {
  const { presets } = await ports.storage;
  await (await presets()).change(change);
}

/** Keeps a preset: in the place of one with its id, or behind all others. */
export function keepPreset(studio: Pick<Studio, 'ports'>, preset: Preset): Promise<void> {
  return changePresets(studio, (presets) =>
    presets.some(({ id }) => id === preset.id)
      ? presets.map((one) => (one.id === preset.id ? preset : one))
      : [...presets, preset],
  );
}

export function removePreset(studio: Pick<Studio, 'ports'>, id: string): Promise<void> {
  return changePresets(studio, (presets) => presets.filter((preset) => preset.id !== id));
}
