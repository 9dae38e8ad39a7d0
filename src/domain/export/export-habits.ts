import * as v from 'valibot';
import { type Corner, CORNERS, LABEL_SCALES, MOST_LABEL_LENGTH } from '@/domain/label/label.ts';
import { type Language, LANGUAGES } from '@/domain/settings/settings.ts';

export const COPY_WAYS = ['recipe', 'clean', 'original'] as const;

/**
 * As what a picture leaves the studio: with its recipe, readable by others; clean, which says how it
 * came about and no more; or byte for byte as it was received.
 */
export type CopyWay = (typeof COPY_WAYS)[number];

/** How one's pictures leave the studio, unless something else is wanted of one. */
export interface ExportHabits {
  /** Null for the recipe, but nothing that would end a signature. */
  readonly way: CopyWay | null;
  /** Ids of network formats whose pictures bear a label; `NO_FORMAT` for pictures in none. */
  readonly labelled: readonly string[];
  /** Words of one's own on every label; empty for ours. */
  readonly words: string;
  /** Of our words; null for the studio's. */
  readonly language: Language | null;
  /** Null for the one with the least to see in it. */
  readonly corner: Corner | null;
  readonly scale: number;
}

export const NO_FORMAT = 'none';

export const DEFAULT_HABITS: ExportHabits = {
  way: null,
  labelled: [],
  words: '',
  language: null,
  corner: null,
  scale: 1,
};

/** A field that is unreadable takes its default, the others are kept. */
export const exportHabitsSchema = v.object({
  way: v.fallback(v.nullable(v.picklist(COPY_WAYS)), DEFAULT_HABITS.way),
  labelled: v.fallback(v.pipe(v.array(v.string()), v.maxLength(200)), []),
  words: v.fallback(v.pipe(v.string(), v.maxLength(MOST_LABEL_LENGTH)), ''),
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), null),
  corner: v.fallback(v.nullable(v.picklist(CORNERS)), null),
  scale: v.fallback(
    v.pipe(v.number(), v.minValue(LABEL_SCALES.min), v.maxValue(LABEL_SCALES.max)),
    DEFAULT_HABITS.scale,
  ),
}) satisfies v.GenericSchema<unknown, ExportHabits>;
