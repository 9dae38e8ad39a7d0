import type { LibraryStep } from '@/domain/library/library-step.ts';
import type { MarksChange } from '@/domain/library/marks-change.ts';
import type { Rating } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';

type Kept = Pick<Studio, 'ports'>;

/** Changes what is said of pictures, as one step that can be undone; null where nothing changed. */
export async function markPictures(
  { ports }: Kept,
  ids: readonly string[],
  change: MarksChange,
): Promise<LibraryStep | null> {
  const { library } = await ports.storage;
  return library.edit([{ kind: 'marks', ids, change }], ports.now());
}

/** Marks a picture as a favourite, or takes the mark away. */
export const setFavorite = (studio: Kept, id: string, favorite: boolean) =>
  markPictures(studio, [id], { favorite });

export const rate = (studio: Kept, id: string, rating: Rating) =>
  markPictures(studio, [id], { rating });

/** Puts pictures into the bin. */
export const deletePictures = (studio: Kept, ids: readonly string[]) =>
  markPictures(studio, ids, { deletedAtMs: studio.ports.now() });

/** Takes pictures out of the bin again. */
export const restorePictures = (studio: Kept, ids: readonly string[]) =>
  markPictures(studio, ids, { deletedAtMs: null });

/** Takes a step back while it is the last one; false where something else was done since. */
export async function undoStep({ ports }: Kept, { number }: LibraryStep): Promise<boolean> {
  const { library } = await ports.storage;
  const last = (await library.steps()).findLast(({ isUndone }) => !isUndone);
  if (last?.number !== number) return false;
  await library.undo();
  return true;
}

/** Takes back what was done last to the library; null where there is nothing to be taken back. */
export async function undoLast({ ports }: Kept): Promise<LibraryStep | null> {
  return (await ports.storage).library.undo();
}

/** Does again what was taken back last; null where there is nothing. */
export async function redoLast({ ports }: Kept): Promise<LibraryStep | null> {
  return (await ports.storage).library.redo();
}
