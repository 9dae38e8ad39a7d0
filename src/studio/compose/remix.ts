import { remixedPrompt } from '@/domain/prompt/remixed-prompt.ts';
import { connectionOf } from '@/domain/queue/job.ts';
import { nearestConnection } from '@/domain/generation/connection-list.ts';
import { type Draft } from '@/domain/recipe/draft.ts';
import { draftFromRecipe } from '@/domain/recipe/draft-from-recipe.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';

/** A picture, or what stays of it. */
export type Remixed = Pick<Picture, 'id' | 'recipe' | 'connection'>;

/** Brings a picture's recipe back as a new draft that knows its parent; gives the way back. */
export function remix(
  { draft, connections }: Pick<Studio, 'draft' | 'connections'>,
  picture: Remixed,
): () => void {
  const before = draft.getState();
  draft.setState(remixedDraft(connections, picture), true);
  return () => draft.setState(before, true);
}

/** What `remix` brings into the composer. */
export function remixedDraft(connections: Studio['connections'], picture: Remixed): Draft {
  const remixed = draftFromPicture(connections, picture);
  return { ...remixed, prompt: remixedPrompt(picture.recipe, remixed) };
}

/** The same, with the prompt as it was written and a fresh seed; gives the way back. */
export function remixTemplate(studio: Pick<Studio, 'draft' | 'connections'>, picture: Picture) {
  const back = remix(studio, picture);
  const { template, prompt } = picture.recipe;
  studio.draft.setState({ prompt: template ?? prompt, seed: null, variation: null });
  return back;
}

/** On the connection that made the picture; where that is gone, on what comes nearest. */
export function draftFromPicture(
  { state }: Studio['connections'],
  { id, recipe, ...made }: Remixed,
): Draft {
  const { backend } = recipe;
  const nearest = nearestConnection(state.getState(), connectionOf({ recipe, ...made }), backend);
  const isOfKind = nearest.kind === backend;
  return {
    ...draftFromRecipe(recipe, [id], nearest.id),
    ...(isOfKind ? {} : { backend: nearest.kind, model: '' }),
  };
}
