import { foldedText } from '@/domain/library/fold.ts';

/** A phrase that was found, and where, in UTF-16 units. */
export interface FoundPhrase<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

interface Entry<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Between the words of a phrase. */
const GAP = /^[\s\-‐’'.]{1,3}$/u;

/**
 * Finds phrases in texts: whole words, whatever their case and accents, the longest one first. Takes
 * time in proportion to the text.
 */
export function phraseIndex<Meaning>(
  phrases: Iterable<readonly [phrase: string, meaning: Meaning]>,
): (text: string) => readonly FoundPhrase<Meaning>[] {
  const byFirst = new Map<string, Entry<Meaning>[]>();
  for (const [phrase, meaning] of phrases) {
    const words = [...phrase.matchAll(WORD)].map(([word]) => foldedText(word));
    const [first] = words;
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    entries.push({ words, meaning });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
      key: foldedText(word),
      start: index,
      end: index + word.length,
    }));
    const found: FoundPhrase<Meaning>[] = [];
    for (let at = 0; at < words.length; at++) {
      const begin = words[at];
      const entry = byFirst.get(begin?.key ?? '')?.find(({ words: wanted }) =>
        wanted.every((word, offset) => {
          const here = words[at + offset];
          const before = words[at + offset - 1];
          if (here?.key !== word) return false;
          return (
            offset === 0 || before === undefined || GAP.test(text.slice(before.end, here.start))
          );
        }),
      );
      if (begin === undefined || entry === undefined) continue;
      at += entry.words.length - 1;
      found.push({ start: begin.start, end: words[at]?.end ?? begin.end, meaning: entry.meaning });
    }
    return found;
  };
}
