import type { Recipe } from '@/domain/recipe/recipe.ts';
import type { Model } from './model.ts';

/** What to avoid as a sentence for a model that has no field for it; null where none is needed. */
export function avoidSentence(
  { prompt, negative }: Pick<Recipe, 'prompt' | 'negative'>,
  { honours }: Pick<Model, 'honours'>,
): string | null {
  const words = negative.trim().replace(/[.,;।\s]+$/u, '');
  if (honours.negative !== 'in-words' || words === '') return null;
  if (/\p{Script=Devanagari}/u.test(prompt)) return `इनसे बचें: ${words}।`;
  return GERMAN.test(prompt) ? `Vermeide: ${words}.` : `Avoid: ${words}.`;
}

/** The prompt with one more sentence. */
export function withSentence(prompt: string, sentence: string): string {
  const before = prompt.trim();
  return `${before}${/[.!?…।]$/u.test(before) ? '' : '.'} ${sentence}`;
}

/** Letters and small words that English has not. */
const GERMAN =
  /[äöüß]|(?<!\p{L})(?:eine?[mnrs]?|der|das|dem|und|mit|ohne|im|auf|vor|zum|zur|bei|aus|wie)(?!\p{L})/iu;
