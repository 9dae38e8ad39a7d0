import { BLOCK_LANGUAGES, type Block, type BlockLanguage, type Slot, SLOTS } from './block.ts';
import { type Prose, proseOf } from './prose-of.ts';
import { SHIPPED_BLOCKS } from './shipped-blocks.ts';
import { SIGNS } from './signs.ts';

/** What a prompt says for a slot, and where. */
export interface Said {
  readonly slot: Slot;
  /** Null for words that are no block's. */
  readonly block: Block | null;
  /** The language of the block's phrase. */
  readonly language: BlockLanguage | null;
  readonly start: number;
  readonly end: number;
  /** A block's phrase between commas, as choosing it writes it: only such words are exchanged. */
  readonly isFree: boolean;
}

/** What a prompt already says for each slot, in the order of the text. */
export function readBlocks(prompt: string): readonly Said[] {
  const prose = proseOf(prompt);
  const found = prose.flatMap(phrasesIn);
  const signs = prose.flatMap((stretch) =>
    signsIn(stretch).filter(
      ({ slot, start, end }) =>
        !found.some((one) => one.start < end && start < one.end) &&
        !found.some((one) => one.slot === slot),
    ),
  );
  const known = [...found, ...signs];
  const subject = known.some(({ slot }) => slot === 'subject') ? [] : subjectIn(prose, known);
  return [...subject, ...known].toSorted((a, b) => a.start - b.start);
}

interface Phrase {
  readonly block: Block;
  readonly language: BlockLanguage;
  readonly text: string;
}

/** Longer ones first, so that they are not read as what is within them. */
const PHRASES: readonly Phrase[] = SHIPPED_BLOCKS.flatMap((block) =>
  BLOCK_LANGUAGES.map((language) => ({ block, language, text: lower(block.words[language]) })),
).toSorted((a, b) => b.text.length - a.text.length);

function phrasesIn(prose: Prose): Said[] {
  const text = lower(prose.text);
  const found: Said[] = [];
  for (const { block, language, text: phrase } of PHRASES) {
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
      const [start, end] = [prose.start + at, prose.start + at + phrase.length];
      if (!isWhole(text, at, at + phrase.length)) continue;
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const isFree = standsFree(prose, at, at + phrase.length);
      found.push({ slot: block.slot, block, language, start, end, isFree });
    }
  }
  return found;
}

function signsIn(prose: Prose): Said[] {
  return SLOTS.flatMap((slot) => {
    const match = SIGNS[slot]?.exec(prose.text);
    if (!match) return [];
    const start = prose.start + match.index;
    const end = start + match[0].length;
    return [{ slot, block: null, language: null, start, end, isFree: false }];
  });
}

/** The first words that are nothing else say what is to be seen. */
function subjectIn(prose: readonly Prose[], known: readonly Said[]): Said[] {
  for (const { start, text } of prose) {
    for (const { 0: words, index } of text.matchAll(/[^,;.!?…।\n]+/gu)) {
      const from = start + index + (words.length - words.trimStart().length);
      const to = from + words.trim().length;
      const isTaken = known.some((one) => one.start <= from && one.end >= to);
      const before = Math.min(
        to,
        ...known.filter((one) => one.start > from).map((one) => one.start),
      );
      if (isTaken || !/\p{L}/u.test(words)) continue;
      const end = from + textBetween(text, start, from, before).trimEnd().length;
      if (end > from)
        return [{ slot: 'subject', block: null, language: null, start: from, end, isFree: false }];
    }
  }
  return [];
}

function textBetween(text: string, start: number, from: number, to: number): string {
  return text.slice(from - start, to - start);
}

/** As long as before: a capital whose small letter takes more room stays one. */
function lower(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (sign) => {
    const small = sign.toLowerCase();
    return small.length === sign.length ? small : sign;
  }).join('');
}

function isWhole(text: string, from: number, to: number): boolean {
  return (
    !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, from - 2), from)) &&
    !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(to, to + 2))
  );
}

function standsFree({ text, begins, ends }: Prose, from: number, to: number): boolean {
  const before = text.slice(0, from).trimEnd();
  const after = text.slice(to).trimStart();
  return (
    (before === ''
      ? begins
      : /[,;.!?…।]$/u.test(before) || text.slice(before.length, from).includes('\n')) &&
    (after === ''
      ? ends
      : /^[,;.!?…।]/u.test(after) || text.slice(to, text.length - after.length).includes('\n'))
  );
}
