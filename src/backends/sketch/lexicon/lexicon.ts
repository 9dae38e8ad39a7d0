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

/** A phrase as the maps hold it: folded words with one space between. */
export function phraseKey(phrase: string): { text: string; first: string; length: number } {
  const words = wordsOf(phrase).map(foldWord);
  return { text: words.join(' '), first: words[0] ?? '', length: words.length };
}
