import { TEXT_FIELDS } from './fields.ts';
import type { IndexedShelf } from './indexed-shelf.ts';
import { placesOf, type TraitsBlock, wordAt } from './traits-block.ts';

const PROMPT = TEXT_FIELDS.indexOf('prompt');

/**
 * How much of a picture's prompt other prompts share, by row of their shelf, 0 to 1: the rarer a
 * word is, the more it weighs (https://en.wikipedia.org/wiki/Tf%E2%80%93idf).
 */
export function promptLikeness(
  shelves: readonly IndexedShelf[],
  shelf: IndexedShelf,
  row: number,
): (other: IndexedShelf) => Float32Array {
  const words = shelf.traits === null ? [] : wordsOfPrompt(shelf.traits, row);
  const holders = new Float64Array(words.length);
  let pictures = 0;
  for (const { traits, length } of shelves) {
    pictures += length;
    if (traits)
      eachSharedWord(traits, words, (_, word) => (holders[word] = (holders[word] ?? 0) + 1));
  }
  const weights = holders.map((count) => Math.log(1 + pictures / Math.max(1, count)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);

  const known = new Map<IndexedShelf, Float32Array>();
  return (other) => {
    const kept = known.get(other);
    if (kept !== undefined) return kept;
    const shared = new Float32Array(other.length);
    if (other.traits !== null)
      eachSharedWord(other.traits, words, (row, word) => {
        shared[row] = (shared[row] ?? 0) + (weights[word] ?? 0) / whole;
      });
    known.set(other, shared);
    return shared;
  };
}

function wordsOfPrompt(traits: TraitsBlock, row: number): readonly string[] {
  const [from, to] = promptOf(traits, row);
  const places = new Set(traits.tokens.subarray(from, to));
  return [...places].map((place) => wordAt(traits, place));
}

/** Calls back once for each word and picture whose prompt holds it. */
function eachSharedWord(
  traits: TraitsBlock,
  words: readonly string[],
  share: (row: number, word: number) => void,
): void {
  const wordOf = new Map<number, number>();
  for (const [word, text] of words.entries()) {
    const [from, to] = placesOf(traits, text, false);
    if (from < to) wordOf.set(from, word);
  }
  if (wordOf.size === 0) return;
  const isWanted = new Uint8Array(traits.wordEnds.length);
  for (const place of wordOf.keys()) isWanted[place] = 1;
  const lastRow = new Int32Array(words.length).fill(-1);
  const rows = traits.textEnds.length / TEXT_FIELDS.length;
  for (let row = 0; row < rows; row++) {
    const [from, to] = promptOf(traits, row);
    for (let at = from; at < to; at++) {
      const place = traits.tokens[at] ?? 0;
      if (isWanted[place] !== 1) continue;
      const word = wordOf.get(place) ?? 0;
      if (lastRow[word] === row) continue;
      lastRow[word] = row;
      share(row, word);
    }
  }
}

function promptOf({ textEnds }: TraitsBlock, row: number): [number, number] {
  const text = row * TEXT_FIELDS.length + PROMPT;
  return [text === 0 ? 0 : (textEnds[text - 1] ?? 0), textEnds[text] ?? 0];
}
