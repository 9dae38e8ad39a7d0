import { createId } from '@/domain/id.ts';
import type { Job } from '@/domain/queue/job.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';
import { problemOfDraft } from '@/domain/recipe/draft-problem.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import type { Studio } from '../studio.ts';

/**
 * Asks for the pictures of the draft. The jobs are in the queue at once and sent when they are on
 * disk. Where nothing can be made of the draft, `draftProblem` says why until it is changed.
 */
export function generate({ ports, queue, draft, draftProblem }: Composing): void {
  const problem = problemOfDraft(draft.getState());
  draftProblem.setState(problem, true);
  if (problem === null) queue.add(jobsFromDraft(draft.getState(), ports.now(), ports.random));
}

type Composing = Pick<Studio, 'ports' | 'queue' | 'draft' | 'draftProblem'>;

/** The first picture of a batch is the newest, so that it leads the wall. */
export function jobsFromDraft(draft: Draft, nowMs: number, random: () => number): Job[] {
  const recipes = recipesFromDraft(draft, () => Math.floor(random() * (MAX_SEED + 1)));
  const batch = createId(nowMs, random);
  return recipes.map((recipe, index) => ({
    id: createId(nowMs, random, recipes.length - 1 - index),
    batch,
    recipe,
    parents: draft.parents,
    connection: draft.connection,
    state: { name: 'waiting' },
  }));
}
