import { avoidSentence, withSentence } from '@/domain/generation/avoid-in-words.ts';
import type { Model } from '@/domain/generation/model.ts';
import type { DraftPlan } from '@/domain/prompt/plan-draft.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';

/** The texts as a service will get them for the first picture of a draft. */
export interface SentTexts {
  readonly prompt: string;
  /** What goes into a field of its own. */
  readonly negative: string;
  /** What has no counterpart in what is sent, as it was written. */
  readonly leftOut: readonly string[];
  /** Other pictures get other texts. */
  readonly isExample: boolean;
}

/** Where nobody knows the model, what to avoid is taken to have a field. */
export function sentTexts(draft: Draft, plan: DraftPlan | null, model: Model | null): SentTexts {
  const seed = () => draft.seed ?? 0;
  const [planned] = plan === null ? [] : firstOf(plan.recipes(seed));
  const recipe = planned?.recipe ?? recipesFromDraft({ ...draft, count: 1 }, seed)[0];
  const { prompt = '', negative = '' } = recipe ?? {};
  const sentence = model && avoidSentence({ prompt, negative }, model);
  return {
    prompt: sentence === null ? prompt : withSentence(prompt, sentence),
    negative: model === null || model.honours.negative === true ? negative : '',
    leftOut: [...(plan?.leftOut ?? []), ...(planned?.leftOut ?? [])],
    isExample: plan !== null && plan.count * plan.combinations > plan.draft.count,
  };
}

/** There may be a great many. */
function firstOf<One>(all: Iterable<One>): readonly One[] {
  for (const one of all) return [one];
  return [];
}
