import { diffSequences } from '@/domain/generation/word-diff.ts';
import { foldedText } from '@/domain/library/fold.ts';

/** A phrase of a prompt, and which of two prompts has it. */
export interface MergedPhrase {
  readonly text: string;
  readonly from: 'both' | 'a' | 'b';
}

/** More than these are not compared. */
const MOST_PHRASES = 300;

/** What stands between the commas of two prompts, in an order that is that of each. */
export function mergedPhrases(a: string, b: string): readonly MergedPhrase[] {
  return diffSequences(phrasesOf(a), phrasesOf(b), isSame).map(({ is, item }) => ({
    text: item,
    from: is === 'kept' ? 'both' : is === 'removed' ? 'a' : 'b',
  }));
}

/** The phrases at these places as a prompt. */
export function joinedPhrases(
  phrases: readonly MergedPhrase[],
  isTaken: (place: number) => boolean,
): string {
  return phrases
    .filter((_, place) => isTaken(place))
    .map(({ text }) => text)
    .join(', ');
}

function isSame(one: string, other: string): boolean {
  return foldedText(one) === foldedText(other);
}

function phrasesOf(prompt: string): readonly string[] {
  const phrases = prompt
    .split(/[,\n]+/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
  return phrases.length > MOST_PHRASES ? [prompt.trim()] : phrases;
}
