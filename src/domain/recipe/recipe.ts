import type { FormatTarget } from '@/domain/formats/format-target.ts';
import type { AppliedPreset } from '@/domain/presets/preset.ts';
import type { Permission } from './permission.ts';
import type { Reference } from './reference.ts';
import type { RenderOptions } from './render-options.ts';

/** Width and height in whole pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** All that makes a picture again. Stored, linked and written into files, so it is versioned. */
export interface Recipe {
  readonly version: 1;
  /** As it is sent, every choice made. */
  readonly prompt: string;
  /** What the prompt was written as, where that is another text; see docs/prompt-language.md. */
  readonly template?: string;
  /** What the picture should not show; empty where the model takes none. */
  readonly negative: string;
  /** The id of one of the model's styles; null leaves the choice to the model. */
  readonly style: string | null;
  readonly size: Size;
  /** 0 to 2^32 - 1. */
  readonly seed: number;
  /** 1 to `MAX_VARIATION`: varies the picture of the seed; without it, it is that picture itself. */
  readonly variation?: number;
  /** The kind of service that makes the picture, as in `Backend.kind`. */
  readonly backend: string;
  readonly model: string;
  readonly options?: RenderOptions;
  /** The images to start from, most important first; absent rather than empty. */
  readonly references?: readonly Reference[];
  /** The format that the picture is brought into once it is made. */
  readonly target?: FormatTarget;
  /** Whose words stand at the end of `prompt` and `negative`; absent rather than empty. */
  readonly presets?: readonly AppliedPreset[];
  /** What was said of real people whom the picture shows; absent rather than empty. */
  readonly permissions?: readonly Permission[];
}

export const MAX_SEED = 0xffff_ffff;
export const MAX_VARIATION = 9999;
export const MAX_PROMPT_LENGTH = 32_000;

/** Bounds that hold for every backend; a model may allow less. */
export const SIZE_LIMITS = { min: 64, max: 16_384, maxPixels: 33_554_432 } as const;

export function isSizeAllowed({ width, height }: Size): boolean {
  const isEdge = (edge: number) =>
    Number.isInteger(edge) && edge >= SIZE_LIMITS.min && edge <= SIZE_LIMITS.max;
  return isEdge(width) && isEdge(height) && width * height <= SIZE_LIMITS.maxPixels;
}
