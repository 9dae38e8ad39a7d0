import type { LibraryStep } from '@/domain/library/library-step.ts';
import type { MarksChange } from '@/domain/library/marks-change.ts';
import type { Rating } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';

/** Changes what is said of pictures, as one step that can be undone; null where nothing changed. */
export async function markPictures(
  { ports }: Pick<Studio, 'ports'>,
  ids: readonly string[],
  change: MarksChange,
): Promise<LibraryStep | null> {
  const { library } = await ports.storage;
  return library.edit([{ kind: 'marks', ids, change }], ports.now());
}

/** Marks a picture as a favourite, or takes the mark away. */
export async function setFavorite(
  studio: Pick<Studio, 'ports'>,
  id: string,
  favorite: boolean,
): Promise<void> {
  await markPictures(studio, [id], { favorite });
}

export async function rate(
  studio: Pick<Studio, 'ports'>,
  id: string,
  rating: Rating,
): Promise<void> {
  await markPictures(studio, [id], { rating });
}

/** Puts pictures into the bin. */
export async function deletePictures(
  studio: Pick<Studio, 'ports'>,
  ids: readonly string[],
): Promise<void> {
  await markPictures(studio, ids, { deletedAtMs: studio.ports.now() });
}

/** Takes pictures out of the bin again. */
export async function restorePictures(
  studio: Pick<Studio, 'ports'>,
  ids: readonly string[],
): Promise<void> {
  await markPictures(studio, ids, { deletedAtMs: null });
}

/** Takes back what was done last to the library; false where there is nothing to be taken back. */
export async function undoLast({ ports }: Pick<Studio, 'ports'>): Promise<boolean> {
  return (await (await ports.storage).library.undo()) !== null;
}

/** Does again what was taken back last. */
export async function redoLast({ ports }: Pick<Studio, 'ports'>): Promise<boolean> {
  return (await (await ports.storage).library.redo()) !== null;
}
