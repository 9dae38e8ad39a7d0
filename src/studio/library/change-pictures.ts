import type { MarksChange } from '@/domain/library/marks-change.ts';
import type { Studio } from '../studio.ts';

/** Marks a picture as a favourite, or takes the mark away. */
export async function setFavorite(
  studio: Pick<Studio, 'ports'>,
  id: string,
  favorite: boolean,
): Promise<void> {
  await change(studio, [id], { favorite });
}

/** Puts pictures into the bin. */
export async function deletePictures(
  studio: Pick<Studio, 'ports'>,
  ids: readonly string[],
): Promise<void> {
  await change(studio, ids, { deletedAtMs: studio.ports.now() });
}

/** Takes pictures out of the bin again. */
export async function restorePictures(
  studio: Pick<Studio, 'ports'>,
  ids: readonly string[],
): Promise<void> {
  await change(studio, ids, { deletedAtMs: null });
}

async function change(
  { ports }: Pick<Studio, 'ports'>,
  ids: readonly string[],
  change: MarksChange,
): Promise<void> {
  const { library } = await ports.storage;
  await library.edit([{ kind: 'marks', ids, change }], ports.now());
}
