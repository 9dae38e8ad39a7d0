import { createId } from '@/domain/id.ts';
import type { Job } from '@/domain/queue/job.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';
import { problemOfDraft } from '@/domain/recipe/draft-problem.ts';
import { MAX_SEED } from '@/domain/recipe/recipe.ts';
import type { Studio } from '../studio.ts';

/**
 * Asks for the pictures of the draft. The jobs are in the queue at once and sent when they are on
 * disk. Where nothing can be made of the draft, or it costs more than may be spent unasked,
 * `draftProblem` says so until the draft is changed; asking once more agrees to the cost.
 */
export function generate({ ports, queue, draft, draftProblem, settings, choice }: Composing): void {
  const asked = draft.getState();
  const problem = problemOfDraft(asked);
  const isAgreed = draftProblem.getState() === 'costly';
  draftProblem.setState(problem, true);
  if (problem !== null) return;
  const add = () => queue.add(jobsFromDraft(asked, ports.now(), ports.random));
  const { asksAboveUsd } = settings.getState();
  const { model } = choice.state.getState();
  if (asksAboveUsd === null || model === null || isAgreed) add();
  else
    void import('./bill.ts').then(({ billOf }) => {
      const bill = billOf(asked, model);
      if (bill?.unit === 'usd' && bill.amount > asksAboveUsd) draftProblem.setState('costly', true);
      else add();
    });
}

type Composing = Pick<Studio, 'ports' | 'queue' | 'draft' | 'draftProblem' | 'settings' | 'choice'>;

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
