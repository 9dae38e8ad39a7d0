import type { Draft } from './draft.ts';
import { isSizeAllowed, MAX_PROMPT_LENGTH } from './recipe.ts';

/** Why a draft cannot be generated as it stands. */
export type DraftProblem = 'empty-prompt' | 'prompt-too-long' | 'size-out-of-range';

export function problemOfDraft(draft: Draft): DraftProblem | null {
  const prompt = draft.prompt.trim();
  if (prompt === '') return 'empty-prompt';
  if (Math.max(prompt.length, draft.negative.length) > MAX_PROMPT_LENGTH) return 'prompt-too-long';
  if (!isSizeAllowed(draft.size)) return 'size-out-of-range';
  return null;
}
