import { createId } from '@/domain/id.ts';
import { hasLanguage } from '@/domain/prompt/has-language.ts';
import type { Job } from '@/domain/queue/job.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';
import { problemOfDraft } from '@/domain/recipe/draft-problem.ts';
import { MAX_SEED, type Recipe } from '@/domain/recipe/recipe.ts';
import type { Studio } from '../studio.ts';

/**
 * Asks for the pictures of the draft. The jobs are in the queue at once and sent when they are on
 * disk. Where nothing can be made of the draft, shows people whom nobody was asked about, or costs
 * more than may be spent unasked, `draftProblem` says so until the draft is changed; asking once
 * more agrees to the cost.
 */
export function generate(studio: Composing): void {
  const { ports, queue, draft, draftProblem, settings } = studio;
  const asked = draft.getState();
  const problem = problemOfDraft(asked);
  const before = draftProblem.getState();
  draftProblem.setState(problem, true);
  if (problem !== null) return;
  const add = () => queue.add(jobsFromDraft(asked, ports.now(), ports.random));
  const isLanguage = hasLanguage(asked.prompt);
  const isDrawn = asked.backend === 'sketch' && asked.references.length === 0;
  // What costs nothing and shows nobody is not kept waiting for code.
  if (isDrawn && !asked.permissions && !isLanguage) add();
  else
    void import('./generate-asking.ts').then(
      ({ generateAsking }) =>
        generateAsking(studio, asked, before === 'costly' || before === 'many'),
      // Where nobody can look, nobody is held up, but for a price that is to be agreed to.
      isLanguage || settings.getState().asksAboveUsd !== null ? undefined : add,
    );
}

export type Composing = Pick<
  Studio,
  'ports' | 'queue' | 'draft' | 'draftProblem' | 'movedFlags' | 'settings' | 'choice' | 'record'
>;

export function jobsFromDraft(draft: Draft, nowMs: number, random: () => number): Job[] {
  const recipes = recipesFromDraft(draft, () => Math.floor(random() * (MAX_SEED + 1)));
  return jobsFromRecipes(
    draft,
    recipes.map((recipe) => ({ recipe })),
    nowMs,
    random,
  );
}

/** How many ids of one millisecond keep their order. */
const IDS_A_MS = 1024;

/** The first picture of a batch is the newest, so that it leads the wall. */
export function jobsFromRecipes(
  draft: Draft,
  recipes: readonly { readonly recipe: Recipe; readonly leftOut?: readonly string[] }[],
  nowMs: number,
  random: () => number,
): Job[] {
  const batch = createId(nowMs, random);
  const idOf = (place: number) =>
    createId(nowMs + Math.floor(place / IDS_A_MS), random, place % IDS_A_MS);
  return recipes.map(({ recipe, leftOut = [] }, index) => ({
    id: idOf(recipes.length - 1 - index),
    batch,
    recipe,
    ...(leftOut.length > 0 && { leftOut }),
    parents: draft.parents,
    connection: draft.connection,
    state: { name: 'waiting' },
  }));
}
