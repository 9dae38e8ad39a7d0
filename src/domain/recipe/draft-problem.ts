import { withPresets } from '@/domain/presets/apply-presets.ts';
import type { Draft } from './draft.ts';
import { isSizeAllowed, MAX_PROMPT_LENGTH } from './recipe.ts';

/**
 * Why a draft is not generated as it stands. What is `costly` costs more than the user wants to
 * spend unasked, and is generated when asked for once more.
 */
export type DraftProblem = 'empty-prompt' | 'prompt-too-long' | 'size-out-of-range' | 'costly';

export function problemOfDraft(draft: Draft): Exclude<DraftProblem, 'costly'> | null {
  const prompt = draft.prompt.trim();
  if (prompt === '') return 'empty-prompt';
  const sent = withPresets(draft, draft.presets);
  if (Math.max(sent.prompt.length, sent.negative.length) > MAX_PROMPT_LENGTH)
    return 'prompt-too-long';
  if (!isSizeAllowed(draft.size)) return 'size-out-of-range';
  return null;
}
