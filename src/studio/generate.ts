import { createId } from '@/domain/id.ts';
import type { Job } from '@/domain/generation/job.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';
import { type DraftProblem, draftProblem } from '@/domain/recipe/draft-problem.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import type { Studio } from './studio.ts';

/**
 * Asks for the pictures of a draft. The jobs are in the queue at once and sent when they are on
 * disk. Gives what is wrong with the draft where nothing can be made of it, else null.
 */
export function generate(
  { ports, queue }: Pick<Studio, 'ports' | 'queue'>,
  draft: Draft,
): DraftProblem | null {
  const problem = draftProblem(draft);
  if (problem !== null) return problem;
  queue.add(jobsFromDraft(draft, ports.now(), ports.random));
  return null;
}

/** The first picture of a batch is the newest, so that it leads the wall. */
function jobsFromDraft(draft: Draft, nowMs: number, random: () => number): Job[] {
  const recipes = recipesFromDraft(draft, () => Math.floor(random() * (MAX_SEED + 1)));
  const batch = createId(nowMs, random);
  return recipes.map((recipe, index) => ({
    id: createId(nowMs, random, recipes.length - 1 - index),
    batch,
    recipe,
    parents: draft.parents,
    state: { name: 'waiting' },
  }));
}
