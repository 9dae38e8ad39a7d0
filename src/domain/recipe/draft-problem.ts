import { withPresets } from '@/domain/presets/apply-presets.ts';
import type { Draft } from './draft.ts';
import { isSizeAllowed, MAX_PROMPT_LENGTH } from './recipe.ts';

/**
 * Why a draft is not generated as it stands. What is `costly` costs more than the user wants to
 * spend unasked, and what is `many` is more than `MANY_PICTURES`: both are generated when asked for
 * once more. With `people` it shows somebody whom the user has not said to be allowed to show.
 */
export type DraftProblem = UnfitDraft | 'costly' | 'many' | 'people';

type UnfitDraft = 'empty-prompt' | 'prompt-too-long' | 'size-out-of-range' | 'too-many';

/** More pictures than this at once are asked for twice. */
export const MANY_PICTURES = 100;
/** More are not made at once. */
export const MOST_PICTURES = 10_000;

export function problemOfDraft(draft: Draft): UnfitDraft | null {
  const prompt = draft.prompt.trim();
  if (prompt === '') return 'empty-prompt';
  const sent = withPresets(draft, draft.presets);
  if (Math.max(sent.prompt.length, sent.negative.length) > MAX_PROMPT_LENGTH)
    return 'prompt-too-long';
  if (!isSizeAllowed(draft.size)) return 'size-out-of-range';
  return null;
}
