import type { Block, BlockLanguage, Slot } from './block.ts';
import { PICTURED_BLOCKS } from './pictured-blocks.ts';
import { TREATED_BLOCKS } from './treated-blocks.ts';

/** As of 2026-11-22. The phrases of a slot begin with what is asked for most. */
export const SHIPPED_BLOCKS: readonly Block[] = [...PICTURED_BLOCKS, ...TREATED_BLOCKS];

export function blocksOf(slot: Slot): readonly Block[] {
  return SHIPPED_BLOCKS.filter((block) => block.slot === slot);
}

const BY_ID = new Map(SHIPPED_BLOCKS.map((block) => [block.id, block]));

export function blockById(id: string): Block | null {
  return BY_ID.get(id) ?? null;
}

/** What the example of a block shows, in words that Sketch knows. */
export function sceneOf({ slot, words: { en } }: Block): string {
  const scene = SCENES[slot];
  return scene === '' ? en : `${scene}, ${en}`;
}

/** What most of a slot's blocks show themselves on. */
const SCENES: Readonly<Record<Slot, string>> = {
  subject: '',
  setting: '',
  style: 'a lighthouse by the sea',
  light: 'mountains and a lake',
  camera: 'a fox in a forest',
  mood: 'a cat with a balloon',
  palette: 'hills with trees',
  composition: 'a sailboat on a lake',
};

/** The language that a text is written in, as far as its small words tell it. */
export function languageOf(text: string, otherwise: BlockLanguage): BlockLanguage {
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi';
  if (GERMAN.test(text)) return 'de';
  return ENGLISH.test(text) ? 'en' : otherwise;
}

const GERMAN =
  /[äöüß]|(?<!\p{L})(?:der|die|das|ein|eine|einen|einem|einer|und|mit|im|auf|von|vor|bei|aus|zwei|drei)(?!\p{L})/iu;
const ENGLISH =
  /(?<!\p{L})(?:a|an|the|of|with|in|on|and|at|by|from|two|three|light|colors|style)(?!\p{L})/iu;
