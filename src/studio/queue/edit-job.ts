import { nearestConnection } from '@/domain/generation/connection-list.ts';
import { connectionOf, isOpen, type Job } from '@/domain/queue/job.ts';
import { remixedPrompt } from '@/domain/prompt/remixed-prompt.ts';
import { draftFromRecipe } from '@/domain/recipe/draft-from-recipe.ts';
import type { Studio } from '../studio.ts';

/** Brings a job's recipe back as a draft, to be asked for anew; one that still waits is cancelled. */
export function editJob(
  { draft, queue, connections }: Pick<Studio, 'draft' | 'queue' | 'connections'>,
  job: Job,
): void {
  const { recipe, parents, id, state } = job;
  const nearest = nearestConnection(
    connections.state.getState(),
    connectionOf(job),
    recipe.backend,
  );
  const isOfKind = nearest.kind === recipe.backend;
  const edited = draftFromRecipe(recipe, parents, nearest.id);
  draft.setState(
    {
      ...edited,
      prompt: remixedPrompt(recipe, edited),
      ...(isOfKind ? {} : { backend: nearest.kind, model: '' }),
    },
    true,
  );
  if (isOpen(state)) queue.cancel([id]);
}
