import { familyOf } from './typefaces.ts';
import type { Face } from './pairings.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** Size at which text is measured; widths grow with size in a straight line. */
const REFERENCE = 100;
/** Scripts whose letters join or stack: they take no tracking. */
const JOINING =
  /[\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}]/u;
/** Scripts with signs above and below the line need air. */
const TALL =
  /[\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Extended_Pictographic}]/u;
const TALL_LEADING = 1.32;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

export type Direction = 'ltr' | 'rtl';

/** The direction that the first letter of a text sets. */
export function directionOf(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

export function leadingOf(face: Face, text: string): number {
  return TALL.test(text) ? Math.max(face.leading, TALL_LEADING) : face.leading;
}

/** Sets the context to write a text in a face at a size in pixels. */
export function useFace(context: Context, face: Face, size: number, text: string): void {
  context.font = `${face.weight} ${size}px ${JSON.stringify(familyOf(face.typeface))}, sans-serif`;
  context.letterSpacing = JOINING.test(text) ? '0px' : `${face.tracking * size}px`;
  context.direction = directionOf(text);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
}

let shared: Context | null = null;

function measuring(): Context {
  shared ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!shared) throw new Error('this browser has no canvas to measure type with');
  return shared;
}

/** Widths of words and of a space, in sizes. */
export function measureWords(
  face: Face,
  text: string,
  words: readonly string[],
): { widths: number[]; space: number } {
  const context = measuring();
  useFace(context, face, REFERENCE, text);
  const known = new Map<string, number>();
  const widthOf = (word: string): number => {
    const width = known.get(word) ?? context.measureText(word).width / REFERENCE;
    known.set(word, width);
    return width;
  };
  return { widths: words.map(widthOf), space: widthOf(' ') };
}

/** How far the ink of a line reaches from its origin on the baseline, in pixels. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

export function measureInk(face: Face, size: number, line: string): Ink {
  const context = measuring();
  useFace(context, face, size, line);
  const metrics = context.measureText(line);
  return {
    left: metrics.actualBoundingBoxLeft,
    right: metrics.actualBoundingBoxRight,
    above: metrics.actualBoundingBoxAscent,
    below: metrics.actualBoundingBoxDescent,
  };
}
