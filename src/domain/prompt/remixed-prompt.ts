import type { Draft } from '@/domain/recipe/draft.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { dialectOf } from './dialect.ts';
import { escapedPrompt } from './escape-prompt.ts';
import { isSteady } from './expand-prompt.ts';
import { parsePrompt } from './parse-prompt.ts';

/** What has to be written in a draft of the recipe so that the very prompt of it is sent again. */
export function remixedPrompt(
  { template, backend, presets: applied = [] }: Recipe,
  { prompt, presets }: Pick<Draft, 'prompt' | 'presets'>,
): string {
  // Where presets could not be taken out of the text, it says more than what was written.
  const isWritten = presets.length === applied.length;
  if (isWritten && template !== undefined && isSteady(parsePrompt(template))) return template;
  return escapedPrompt(prompt, dialectOf(backend));
}
