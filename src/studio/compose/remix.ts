import { remixedPrompt } from '@/domain/prompt/remixed-prompt.ts';
import { connectionOf } from '@/domain/queue/job.ts';
import { nearestConnection } from '@/domain/generation/connection-list.ts';
import { type Draft } from '@/domain/recipe/draft.ts';
import { draftFromRecipe } from '@/domain/recipe/draft-from-recipe.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { foreignParent } from '@/domain/sharing/foreign-parent.ts';
import type { RecipeLink } from '@/domain/sharing/recipe-link.ts';
import type { Studio } from '../studio.ts';

type Remixing = Pick<Studio, 'draft' | 'connections'>;

/** Brings a picture's recipe back as a new draft that knows its parent; gives the way back. */
export function remix(studio: Remixing, picture: Picture): () => void {
  return takeDraft(studio, picture.recipe, draftFromPicture(studio.connections, picture));
}

/** The same with what came in a link; its parent is elsewhere. */
export function remixLink(studio: Remixing, link: RecipeLink): () => void {
  const { recipe } = link;
  const draft = draftOn(studio.connections, recipe.backend, recipe, foreignParent(link));
  return takeDraft(studio, recipe, draft);
}

function takeDraft({ draft }: Remixing, recipe: Recipe, remixed: Draft): () => void {
  const before = draft.getState();
  draft.setState({ ...remixed, prompt: remixedPrompt(recipe, remixed) }, true);
  return () => draft.setState(before, true);
}

/** The same, with the prompt as it was written and a fresh seed; gives the way back. */
export function remixTemplate(studio: Remixing, picture: Picture) {
  const back = remix(studio, picture);
  const { template, prompt } = picture.recipe;
  studio.draft.setState({ prompt: template ?? prompt, seed: null, variation: null });
  return back;
}

/** On the connection that made the picture; where that is gone, on what comes nearest. */
export function draftFromPicture(connections: Studio['connections'], picture: Picture): Draft {
  return draftOn(connections, connectionOf(picture), picture.recipe, picture.id);
}

function draftOn(
  { state }: Studio['connections'],
  connection: string,
  recipe: Recipe,
  parent: string,
): Draft {
  const { backend } = recipe;
  const nearest = nearestConnection(state.getState(), connection, backend);
  const isOfKind = nearest.kind === backend;
  return {
    ...draftFromRecipe(recipe, [parent], nearest.id),
    ...(isOfKind ? {} : { backend: nearest.kind, model: '' }),
  };
}
