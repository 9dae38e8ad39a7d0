import type { AppliedPreset } from '@/domain/presets/preset.ts';
import { colorName } from './brand-color.ts';
import type { BrandKit } from './brand-kit.ts';

/**
 * What of a kit has a part in a picture: words behind what was typed, as those of a preset, so that
 * they are shown as sent, kept in the recipe and taken off again by a remix.
 */
export function appliedFromKit({ id, name, ...kit }: BrandKit): AppliedPreset {
  const { colors, fonts, use, avoid, style } = kit;
  // The name for models that know words, the value for those that read it, as Sketch does.
  const palette = colors.map((hex) => `${colorName(hex)} ${hex}`).join(', ');
  return {
    id,
    name,
    words: [
      ...use,
      ...(palette === '' ? [] : [`brand colors ${palette}`]),
      ...(fonts.length === 0 ? [] : [`any lettering in ${fonts.join(' and ')}`]),
    ].join(', '),
    negative: avoid.join(', '),
    ...(style !== null && { style }),
  };
}
