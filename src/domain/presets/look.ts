import type { AppliedPreset } from './preset.ts';

export const LOOK_GROUPS = [
  'photo',
  'painting',
  'illustration',
  'print',
  'three-d',
  'graphic',
  'craft',
  'light',
  'era',
] as const;
export type LookGroup = (typeof LOOK_GROUPS)[number];

/** A preset that comes with the studio. */
export interface Look extends Omit<AppliedPreset, 'name' | 'negative'> {
  readonly group: LookGroup;
  readonly style: string;
  /** What the example shows. */
  readonly scene: string;
  /** Sketch has no such look: its example is what comes nearest. */
  readonly isNear: boolean;
}

export function look(
  group: LookGroup,
  id: string,
  words: string,
  style: string,
  scene: string,
  isNear = false,
): Look {
  return { id, group, words, style, scene, isNear };
}
