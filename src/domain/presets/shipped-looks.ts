import { HAND_MADE_LOOKS } from './hand-made-looks.ts';
import { LENS_AND_SCREEN_LOOKS } from './lens-and-screen-looks.ts';
import type { Look } from './look.ts';

/**
 * Words that services know for a look, with the style of Sketch that is or comes nearest to it.
 * Ids stay: recipes name them, and `look-words.ts` calls them in the user's language.
 */
export const SHIPPED_LOOKS: readonly Look[] = [...LENS_AND_SCREEN_LOOKS, ...HAND_MADE_LOOKS];

export function shippedLook(id: string): Look | null {
  return SHIPPED_LOOKS.find((one) => one.id === id) ?? null;
}
