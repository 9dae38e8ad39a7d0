import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';

/** Marks a picture as a favourite, or takes the mark away. */
export async function setFavorite(
  studio: Pick<Studio, 'ports'>,
  id: string,
  favorite: boolean,
): Promise<void> {
  await change(studio, [id], (picture) => ({ ...picture, favorite }));
}

/** Puts pictures into the bin. */
export async function deletePictures(
  studio: Pick<Studio, 'ports'>,
  ids: readonly string[],
): Promise<void> {
  const deletedAtMs = studio.ports.now();
  await change(studio, ids, (picture) => ({ ...picture, deletedAtMs }));
}

/** Takes pictures out of the bin again. */
export async function restorePictures(
  studio: Pick<Studio, 'ports'>,
  ids: readonly string[],
): Promise<void> {
  await change(studio, ids, (picture) => ({ ...picture, deletedAtMs: null }));
}

async function change(
  { ports }: Pick<Studio, 'ports'>,
  ids: readonly string[],
  changed: (picture: Picture) => Picture,
): Promise<void> {
  const { library } = await ports.storage;
  await library.change(ids, changed);
}
