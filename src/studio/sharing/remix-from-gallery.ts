import { nearestConnection } from '@/domain/generation/connection-list.ts';
import { draftFromRecipe } from '@/domain/recipe/draft-from-recipe.ts';
import type { GalleryPicture } from '@/domain/sharing/gallery.ts';
import type { Studio } from '../studio.ts';

/** Brings the recipe of a picture of others into the draft, where it tells one; gives the way back. */
export function remixFromGallery(
  { draft, connections }: Pick<Studio, 'draft' | 'connections'>,
  { recipe }: Pick<GalleryPicture, 'recipe'>,
): () => void {
  const before = draft.getState();
  if (recipe !== undefined) {
    const { backend } = recipe;
    const nearest = nearestConnection(connections.state.getState(), backend, backend);
    const isOfKind = nearest.kind === backend;
    draft.setState(
      {
        ...draftFromRecipe(recipe, [], nearest.id),
        ...(isOfKind ? {} : { backend: nearest.kind, model: '' }),
      },
      true,
    );
  }
  return () => draft.setState(before, true);
}
