import type { Recipe } from '@/domain/recipe/recipe.ts';
import { dialectOf } from './dialect.ts';
import { escapedPrompt } from './escape-prompt.ts';
import { isSteady } from './expand-prompt.ts';
import { parsePrompt } from './parse-prompt.ts';

/** What has to be written so that the very prompt of a recipe is sent again. */
export function remixedPrompt({ prompt, template, backend }: Recipe): string {
  if (template !== undefined && isSteady(parsePrompt(template))) return template;
  return escapedPrompt(prompt, dialectOf(backend));
}
