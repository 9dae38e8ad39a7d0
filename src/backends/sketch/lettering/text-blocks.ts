import { breakLines } from './break-lines.ts';
import type { Face, Pairing } from './pairings.ts';
import { leadingOf, measureWords } from './type-measure.ts';

/** One of the quoted texts, measured once and set at many sizes. */
export interface Passage {
  readonly role: 'headline' | 'second' | 'rest';
  readonly face: Face;
  readonly words: readonly string[];
  readonly widths: readonly number[];
  readonly space: number;
  readonly leading: number;
}

export interface SetPassage {
  readonly passage: Passage;
  readonly size: number;
  readonly lines: readonly string[];
  /** Of the lines, in sizes. */
  readonly widths: readonly number[];
}

/** More than fits any picture at the smallest size. */
const MAX_CHARACTERS = 6000;
const MAX_HEADLINE = 80;
const ELLIPSIS = '…';

/** Measures texts for setting; what no one could see is taken out. */
export function passagesOf(texts: readonly string[], pairing: Pairing): Passage[] {
  let room = MAX_CHARACTERS;
  const passages: Passage[] = [];
  for (const text of texts) {
    const clean = cleaned(text).slice(0, room).toWellFormed();
    if (clean === '') continue;
    room -= clean.length;
    const role = (['headline', 'second'] as const)[passages.length] ?? 'rest';
    // A headline is a few words; a paragraph in its face is a wall.
    const isShort = clean.length <= MAX_HEADLINE;
    const face = role === 'headline' && isShort ? pairing.headline : pairing.text;
    passages.push(passageOf(role, face, clean.split(' ')));
  }
  return passages;
}

function passageOf(role: Passage['role'], face: Face, words: readonly string[]): Passage {
  const text = words.join(' ');
  return {
    role,
    face,
    words,
    ...measureWords(face, text, words),
    leading: leadingOf(face, text),
  };
}

/** One passage in lines of at most that width at that size; null when a word is wider. */
export function setPassage(passage: Passage, size: number, width: number): SetPassage | null {
  const runs = breakLines(passage.widths, passage.space, width / size);
  return (
    runs && {
      passage,
      size,
      lines: runs.map(({ start, end }) => passage.words.slice(start, end).join(' ')),
      widths: runs.map(({ width }) => width),
    }
  );
}

/** The same passage with words cut in pieces that are no wider than that many sizes. */
export function withBrokenWords(passage: Passage, widest: number): Passage {
  if (passage.widths.every((width) => width <= widest)) return passage;
  const words = passage.words.flatMap((word, index) => {
    const width = passage.widths[index] ?? 0;
    if (width <= widest) return [word];
    const letters = Array.from(segmenter.segment(word), ({ segment }) => segment);
    const perPiece = Math.max(1, Math.floor((letters.length * widest) / width / 1.15));
    const pieces: string[] = [];
    for (let at = 0; at < letters.length; at += perPiece)
      pieces.push(letters.slice(at, at + perPiece).join(''));
    return pieces;
  });
  return passageOf(passage.role, passage.face, words);
}

/** The first so many words, with an ellipsis. */
export function shortened(passage: Passage, count: number): Passage {
  if (count >= passage.words.length) return passage;
  const kept = passage.words.slice(0, Math.max(1, count));
  const last = kept.pop() ?? '';
  return passageOf(passage.role, passage.face, [
    ...kept,
    last.replace(/[\p{P}\s]+$/u, '') + ELLIPSIS,
  ]);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One space between words; no controls, and no signs that reorder the line. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069\s]+/gu, ' ')
    .trim();
}
