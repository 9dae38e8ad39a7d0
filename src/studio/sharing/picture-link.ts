import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { recipeLink } from '@/domain/sharing/recipe-link.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';
import { exportCopy } from '../export/export-copy.ts';
import { addressOfLink } from './link-path.ts';

/** An address with a picture's recipe, and with the picture inside where that was wanted and fits. */
export interface SharedLink {
  readonly address: string;
  /** As it is inside, made small; null for the recipe alone. */
  readonly image: Blob | null;
}

/** As `linkToPicture`, and for no characters the recipe alone; the last link shows meanwhile. */
export function linkOf(
  studio: Pick<Studio, 'ports' | 'settings'>,
  picture: Picture,
  mostCharacters: number,
) {
  return queryOptions({
    queryKey: ['link', picture.id, mostCharacters],
    queryFn: () =>
      mostCharacters === 0 ? linkToRecipe(picture) : linkToPicture(studio, picture, mostCharacters),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
  });
}

export function linkToRecipe({ recipe }: Pick<Picture, 'recipe'>): SharedLink {
  return { address: addressOfLink(recipeLink(recipe)), image: null };
}

/** With the picture as large and good as so many characters allow. */
async function linkToPicture(
  studio: Pick<Studio, 'ports' | 'settings'>,
  picture: Picture,
  mostCharacters: number,
): Promise<SharedLink> {
  const bare = linkToRecipe(picture);
  // Four characters hold three bytes; a dot stands between the recipe and the picture.
  const mostBytes = Math.floor(((mostCharacters - bare.address.length - 1) * 3) / 4);
  const whole = await exportCopy(studio, picture).catch(() => null);
  if (whole === null) return bare;
  const { workshop } = await studio.ports.later();
  const image = await workshop.shrink(whole.image, mostBytes).catch(() => null);
  if (image === null) return bare;
  const bytes = new Uint8Array(await image.arrayBuffer());
  return { address: addressOfLink(recipeLink(picture.recipe, bytes)), image };
}
