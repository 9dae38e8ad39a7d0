import * as v from 'valibot';
import { ID_LENGTH } from '@/domain/id.ts';
import { wordsIn } from '../fold.ts';
import type { Picture } from '../picture.ts';
import { TEXT_FIELDS, textOf } from './fields.ts';
import { LOOK_BYTES, lookOf } from './look.ts';

/** What of a shelf's pictures is slow to make: their words, and what they look like. */
export interface TraitsBlock {
  readonly version: typeof TRAITS_VERSION;
  /** Of the pictures, one after the other, sorted. */
  readonly ids: string;
  /** All different words, sorted, one after the other. */
  readonly words: string;
  /** Where in `words` each ends. */
  readonly wordEnds: Uint32Array;
  /** The texts of all pictures, as places in `wordEnds`. */
  readonly tokens: Uint16Array | Uint32Array;
  /** Where in `tokens` each text ends: those of TEXT_FIELDS, of one picture after the other. */
  readonly textEnds: Uint32Array;
  /** `LOOK_BYTES` of each picture. */
  readonly looks: Int8Array;
}

/** Blocks of other versions are made anew. */
const TRAITS_VERSION = 1;

const blockSchema = v.object({
  version: v.literal(TRAITS_VERSION),
  ids: v.string(),
  words: v.string(),
  wordEnds: v.instance(Uint32Array),
  tokens: v.union([v.instance(Uint16Array), v.instance(Uint32Array)]),
  textEnds: v.instance(Uint32Array),
  looks: v.instance(Int8Array),
}) satisfies v.GenericSchema<unknown, TraitsBlock>;

/** As `isColumnsBlock`. */
export function isTraitsBlock(value: unknown): value is TraitsBlock {
  if (!v.is(blockSchema, value)) return false;
  const length = value.ids.length / ID_LENGTH;
  return (
    value.textEnds.length === length * TEXT_FIELDS.length &&
    value.looks.length === length * LOOK_BYTES
  );
}

/** Of pictures that are sorted by id. */
export function traitsBlock(pictures: readonly Picture[]): TraitsBlock {
  const texts = pictures.flatMap((picture) =>
    TEXT_FIELDS.map((field) => wordsIn(textOf(picture, field))),
  );
  const words = [...new Set(texts.flat())].toSorted();
  const places = new Map(words.map((word, place) => [word, place]));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const tokens = words.length > 0xffff ? new Uint32Array(length) : new Uint16Array(length);
  const textEnds = new Uint32Array(texts.length);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    for (const word of text) tokens[at++] = places.get(word) ?? 0;
    textEnds[index] = at;
  }
  let end = 0;
  const looks = new Int8Array(pictures.length * LOOK_BYTES);
  for (const [row, { placeholder }] of pictures.entries())
    looks.set(lookOf(placeholder), row * LOOK_BYTES);
  return {
    version: TRAITS_VERSION,
    ids: pictures.map(({ id }) => id).join(''),
    words: words.join(''),
    wordEnds: Uint32Array.from(words, (word) => (end += word.length)),
    tokens,
    textEnds,
    looks,
  };
}

/**
 * The places of the words that begin with this one or, where they may not go on, are this one:
 * from the first up to but without the second.
 */
export function placesOf(block: TraitsBlock, word: string, isOpen: boolean): [number, number] {
  const from = firstNotBelow(block, word);
  // Sorts after every word that begins so.
  const to = isOpen ? firstNotBelow(block, `${word}\uffff`) : from;
  return !isOpen && wordAt(block, from) === word ? [from, from + 1] : [from, to];
}

export function wordAt({ words, wordEnds }: TraitsBlock, place: number): string {
  return words.slice(wordEnds[place - 1] ?? 0, wordEnds[place] ?? 0);
}

function firstNotBelow(block: TraitsBlock, word: string): number {
  let low = 0;
  let high = block.wordEnds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isWordBelow(block, middle, word)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWordBelow({ words, wordEnds }: TraitsBlock, place: number, word: string): boolean {
  const from = wordEnds[place - 1] ?? 0;
  const length = (wordEnds[place] ?? 0) - from;
  for (let i = 0; i < length; i++) {
    if (i === word.length) return false;
    const difference = words.charCodeAt(from + i) - word.charCodeAt(i);
    if (difference !== 0) return difference < 0;
  }
  return length < word.length;
}
