import type { FormatTarget } from '@/domain/formats/format-target.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import type { Reference } from '@/domain/recipe/reference.ts';

/** What of a preset has a part in a picture; recipes carry it, so that it outlives the preset. */
export interface AppliedPreset {
  readonly id: string;
  readonly name: string;
  /** They follow what was typed. */
  readonly words: string;
  /** It follows what was to be avoided. */
  readonly negative: string;
  /** The style of Sketch that comes nearest, for when Sketch draws. */
  readonly style?: string;
}

/** A way of making pictures that is kept under a name; what is absent stays as it is when applied. */
export interface Preset extends AppliedPreset {
  /** Empty for none. */
  readonly folder: string;
  readonly size?: Size;
  readonly target?: FormatTarget;
  readonly quality?: string;
  readonly model?: {
    /** A kind of backend. */
    readonly backend: string;
    readonly id: string;
  };
  /** Colours as #rrggbb. */
  readonly palette?: readonly string[];
  /** Images of this browser; they stay here when a preset travels. */
  readonly references?: readonly Reference[];
}

export const MOST_APPLIED = 12;
export const LONGEST_NAME = 100;
export const LONGEST_WORDS = 4000;
export const MOST_COLORS = 12;

/** What is applied of a preset: its colours are words, too. */
export function appliedFrom(preset: Preset): AppliedPreset {
  const { id, name, words, negative, style, palette = [] } = preset;
  const colors = palette.length > 0 ? `colors ${palette.join(' ')}` : '';
  return {
    id,
    name,
    words: [words.trim(), colors].filter(Boolean).join(', '),
    negative: negative.trim(),
    ...(style !== undefined && { style }),
  };
}
