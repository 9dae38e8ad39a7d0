import { draftFromRecipe } from '@/domain/recipe/draft.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from './studio.ts';

/** Brings a picture's recipe back as a new draft that knows its parent; gives the way back. */
export function remix({ draft }: Pick<Studio, 'draft'>, picture: Picture): () => void {
  const before = draft.getState();
  draft.setState(draftFromRecipe(picture.recipe, [picture.id]), true);
  return () => draft.setState(before, true);
}
