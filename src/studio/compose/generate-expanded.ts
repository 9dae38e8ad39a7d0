import type { Draft } from '@/domain/recipe/draft.ts';
import { MANY_PICTURES, MOST_PICTURES, problemOfDraft } from '@/domain/recipe/draft-problem.ts';
import { COUNTED_UP_TO } from '@/domain/prompt/expand-prompt.ts';
import { type DraftPlan, planDraft } from '@/domain/prompt/plan-draft.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import { type Composing, jobsFromRecipes } from './generate.ts';
import { billOf } from './bill.ts';
import { materialFor } from './material.ts';

/**
 * As `generate`, for a prompt that says more than its words: each picture takes one of the texts
 * that it stands for, or all of them are made. Flags move out of the text into the settings, which
 * `movedFlags` tells.
 */
export async function generateExpanded(
  studio: Composing,
  asked: Draft,
  isAgreed: boolean,
): Promise<void> {
  const { draft, draftProblem, movedFlags, ports, queue } = studio;
  const plan = planDraft(asked, await materialFor(studio, asked));
  const problem = problemOfPlan(studio, plan, isAgreed);
  draftProblem.setState(problem, true);
  if (problem !== null) return;
  const randomSeed = () => Math.floor(ports.random() * (MAX_SEED + 1));
  queue.add(jobsFromRecipes(plan.draft, [...plan.recipes(randomSeed)], ports.now(), ports.random));
  if (plan.draft.prompt === asked.prompt || draft.getState().prompt !== asked.prompt) return;
  draft.setState({ ...plan.settings, prompt: plan.draft.prompt });
  movedFlags.setState(
    { before: asked, after: draft.getState(), settings: plan.settings, leftOut: plan.leftOut },
    true,
  );
}

function problemOfPlan(
  { settings, choice }: Composing,
  plan: DraftPlan,
  isAgreed: boolean,
): ReturnType<Composing['draftProblem']['getState']> {
  const problem = problemOfDraft(plan.draft);
  if (problem !== null) return problem;
  if (plan.count > MOST_PICTURES || plan.count === COUNTED_UP_TO) return 'too-many';
  if (isAgreed) return null;
  const { asksAboveUsd } = settings.getState();
  const { model } = choice.state.getState();
  const bill = model && billOf({ ...plan.draft, count: plan.count }, model);
  if (asksAboveUsd !== null && bill?.unit === 'usd' && bill.amount > asksAboveUsd) return 'costly';
  return plan.count > MANY_PICTURES ? 'many' : null;
}
