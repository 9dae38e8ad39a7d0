import { type Estimate, estimateCost } from '@/domain/generation/estimate.ts';
import type { Model } from '@/domain/generation/model.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';

/** What all pictures of a draft will cost; null where nobody knows. */
export function billOf(draft: Draft, model: Model): Estimate | null {
  const [recipe] = recipesFromDraft({ ...draft, count: 1 }, () => 0);
  const each = recipe ? estimateCost(model, recipe, draft.references.length) : null;
  return each && { ...each, amount: each.amount * draft.count };
}
