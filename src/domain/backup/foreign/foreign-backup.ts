import { MAX_PROMPT_LENGTH, type Recipe } from '@/domain/recipe/recipe.ts';
import type { RenderOptions } from '@/domain/recipe/render-options.ts';

/** What another program's export holds, as far as it can become part of a library. */
export interface ForeignBackup {
  readonly tool: string;
  readonly pictures: readonly ForeignPicture[];
  /** What there is no place for. */
  readonly left: ForeignLeft;
}

export interface ForeignPicture {
  /** The name of its file in the archive. */
  readonly file: string;
  /** The same in every export of that program, where it has such names; else that of the file. */
  readonly key: string;
  readonly prompt: string;
  readonly negative: string;
  /** Null where the program knows none. */
  readonly seed: number | null;
  readonly backend: string;
  readonly model: string;
  readonly options: RenderOptions;
  /** What was made at one time. */
  readonly batch: string;
  /** In ms since 1970; null where it is not known. */
  readonly madeAtMs: number | null;
  readonly durationMs: number;
  readonly isFavorite: boolean;
  /** The names of what it lay in. */
  readonly collections: readonly string[];
  /** The prompt as the service changed it, where it did. */
  readonly rewritten: string | null;
  /** What it began with: files of the archive, some of which are pictures themselves. */
  readonly references: readonly string[];
}

/** What could not be carried over, in the order in which it is told. */
export const LEFT_KINDS = [
  /** Jobs that made no picture. */
  'unfinished',
  /** Pictures of which the export has no file. */
  'without-file',
  /** Pictures that began with an image that is not in the export. */
  'without-reference',
  'masks',
  /** Pictures made with what a recipe has no word for, as LoRAs. */
  'extras',
  /** Pictures on the way to others. */
  'steps',
  /** Images that no picture began with. */
  'uploads',
  'conversations',
  /** Pictures whose time could not be read. */
  'times',
  /** Entries that could not be read at all. */
  'unreadable',
] as const;

export type LeftKind = (typeof LEFT_KINDS)[number];

/** How many of each; a kind that is absent has none. */
export type ForeignLeft = Readonly<Partial<Record<LeftKind, number>>>;

/** So much is read of an export, whatever it says. */
export const FOREIGN_LIMITS = {
  listBytes: 64_000_000,
  recordBytes: 1_000_000,
  pictures: 200_000,
  references: 16,
} as const;

/** Counts what is left out. */
export function leavings() {
  const left: Partial<Record<LeftKind, number>> = {};
  return {
    left,
    leave(kind: LeftKind, count = 1): void {
      if (count > 0) left[kind] = (left[kind] ?? 0) + count;
    },
  };
}

export function promptFrom(text: string): Recipe['prompt'] {
  return text.slice(0, MAX_PROMPT_LENGTH);
}

/** Null for what no clock has shown since there were such programs. */
export function timeFrom(ms: number | null | undefined): number | null {
  return typeof ms === 'number' && ms > Date.UTC(2020) && ms < Date.UTC(2200) ? ms : null;
}

const LONGEST_NAME = 100;

export function nameFrom(text: string): string {
  return text.trim().slice(0, LONGEST_NAME);
}
