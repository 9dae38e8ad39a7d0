import { type Field, TEXT_FIELDS, type TextField, USUAL_FIELDS } from './fields.ts';
import type { Term } from './read-terms.ts';
import { placesOf, type TraitsBlock } from './traits-block.ts';

/** A term as the words of one block: for each of its words from which place to which. */
interface Range {
  readonly bit: number;
  readonly places: readonly (readonly [number, number])[];
}

/** For each word of the block the terms that begin with it; kept, as it is large. */
let starters = new Uint32Array(4096);

/**
 * Adds to `found`, by row, the terms that are in texts of a picture, as bits by their number. Gives
 * false, having added nothing, where no picture can have all that is `required` and not `elsewhere`.
 */
export function matchTexts(
  block: TraitsBlock,
  terms: readonly Term[],
  { required, elsewhere }: { readonly required: number; readonly elsewhere: number },
  found: Uint32Array,
): boolean {
  const ranges = rangesOf(block, terms);
  const bits = bitsOf(ranges);
  if ((required & ~(bits | elsewhere)) !== 0) return false;
  if (bits === 0) return true;
  const { tokens, textEnds, wordEnds } = block;
  if (starters.length < wordEnds.length) starters = new Uint32Array(2 * wordEnds.length);
  for (const { bit, places } of ranges) mark(places, (place) => (starters[place] ?? 0) | bit);

  const phrases = ranges.filter(({ places }) => places.length > 1);
  const phraseBits = bitsOf(phrases);
  const inField = TEXT_FIELDS.map((field) => bits & bitsOfField(terms, field));
  let from = 0;
  for (let text = 0; text < textEnds.length; text++) {
    const to = textEnds[text] ?? from;
    const field = text % TEXT_FIELDS.length;
    const row = (text - field) / TEXT_FIELDS.length;
    const wanted = (inField[field] ?? 0) & ~(found[row] ?? 0);
    let seen = 0;
    if (wanted !== 0) {
      for (let at = from; at < to && (seen & wanted) !== wanted; at++)
        seen |= starters[tokens[at] ?? 0] ?? 0;
      seen &= wanted;
      if ((seen & phraseBits) !== 0) {
        for (const { bit, places } of phrases)
          if ((seen & bit) !== 0 && !hasPhrase(tokens, from, to, places)) seen &= ~bit;
      }
      found[row] = (found[row] ?? 0) | seen;
    }
    from = to;
  }
  for (const { places } of ranges) mark(places, () => 0);
  return true;
}

/** Those terms that look into texts, and each of whose words is in the block. */
function rangesOf(block: TraitsBlock, terms: readonly Term[]): Range[] {
  return terms.flatMap(({ words, isOpen, field }, number) => {
    if (field !== null && !isTextField(field)) return [];
    const places = words.map((word, at) =>
      placesOf(block, word, isOpen && at === words.length - 1),
    );
    return places.every(([from, to]) => from < to) ? [{ bit: 1 << number, places }] : [];
  });
}

function mark(places: Range['places'], value: (place: number) => number): void {
  const [from, to] = places[0] ?? [0, 0];
  for (let place = from; place < to; place++) starters[place] = value(place);
}

function hasPhrase(
  tokens: TraitsBlock['tokens'],
  from: number,
  to: number,
  places: Range['places'],
): boolean {
  const [first, ...others] = places;
  const [low, high] = first ?? [0, 0];
  for (let start = from; start <= to - places.length; start++) {
    const token = tokens[start] ?? 0;
    if (token < low || token >= high) continue;
    const isHeld = others.every(([low, high], before) => {
      const token = tokens[start + before + 1] ?? 0;
      return token >= low && token < high;
    });
    if (isHeld) return true;
  }
  return false;
}

function bitsOf(ranges: readonly Range[]): number {
  return ranges.reduce((bits, { bit }) => bits | bit, 0);
}

function bitsOfField(terms: readonly Term[], field: TextField): number {
  return terms.reduce((bits, term, number) => bits | (looksInto(term, field) ? 1 << number : 0), 0);
}

export function looksInto(term: Term, field: Field): boolean {
  return term.field === null ? USUAL_FIELDS.has(field) : term.field === field;
}

function isTextField(field: Field): field is TextField {
  return (TEXT_FIELDS as readonly Field[]).includes(field);
}

/** Whether words hold those of a term, one after the other. */
export function holdsTerm(words: readonly string[], term: Term): boolean {
  const last = term.words.length - 1;
  return words.some((_, start) =>
    term.words.every((word, at) => {
      const own = words[start + at] ?? '';
      return at === last && term.isOpen ? own.startsWith(word) : own === word;
    }),
  );
}
