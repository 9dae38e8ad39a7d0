import { foldedText } from '@/domain/library/fold.ts';
import { plainWords } from './plain-words.ts';

export interface PastPhrase {
  readonly text: string;
  /** As `foldedText` gives it. */
  readonly key: string;
}

const MOST_PHRASES = 10_000;
const PHRASE_LENGTH = { least: 3, most: 120 } as const;
/** A phrase counts half as much when it was used so many prompts ago. */
const HALF_AFTER = 40;

/**
 * What stood between commas in prompts, those that were used most and last before the others; the
 * prompts newest first.
 */
export function pastPhrases(prompts: readonly string[]): readonly PastPhrase[] {
  const found = new Map<string, PastPhrase & { worth: number }>();
  for (const [age, prompt] of prompts.entries()) {
    const worth = 2 ** (-age / HALF_AFTER);
    for (const part of plainWords(prompt).split(/[,;.!?।\n]+/u)) {
      const phrase = part.trim().replaceAll(/\s+/gu, ' ');
      if (phrase.length < PHRASE_LENGTH.least || phrase.length > PHRASE_LENGTH.most) continue;
      const key = foldedText(phrase);
      const known = found.get(key);
      if (known !== undefined) known.worth += worth;
      else if (found.size < MOST_PHRASES) found.set(key, { text: phrase, key, worth });
    }
  }
  return [...found.values()].toSorted((a, b) => b.worth - a.worth);
}
