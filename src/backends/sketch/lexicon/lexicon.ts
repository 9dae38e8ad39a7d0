import { foldWord } from '../fold-word.ts';
import { wordsOf } from '../split-prompt.ts';

/** Folded phrase to vector, and how long a phrase can be that begins with a word. */
export interface Lexicon {
  readonly vectors: ReadonlyMap<string, string>;
  readonly longest: ReadonlyMap<string, number>;
}

/** Reads what scripts/sketch-material.mjs wrote: the words of each vector, the surest first. */
export function lexiconFromWords(words: Readonly<Record<string, readonly string[]>>): Lexicon {
  const vectors = new Map<string, string>();
  const longest = new Map<string, number>();
  for (const [vector, phrases] of Object.entries(words)) {
    for (const phrase of phrases) {
      const key = phraseKey(phrase);
      if (!vectors.has(key.text)) vectors.set(key.text, vector);
      longest.set(key.first, Math.max(longest.get(key.first) ?? 0, key.length));
    }
  }
  return { vectors, longest };
}

const FOLDED = /^[a-z\d]+(?: [a-z\d]+)*$/;
const PLAIN = /^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u;

/** A phrase as the maps hold it: folded words with one space between. */
export function phraseKey(phrase: string): { text: string; first: string; length: number } {
  // As most phrases of a lexicon are: a worker that starts has thousands of them to go through.
  if (FOLDED.test(phrase)) {
    const words = phrase.split(' ');
    return { text: phrase, first: words[0] ?? '', length: words.length };
  }
  const words = (PLAIN.test(phrase) ? phrase.split(' ') : wordsOf(phrase)).map(foldWord);
  return { text: words.join(' '), first: words[0] ?? '', length: words.length };
}
