import { FLAGS } from '../catalogue.ts';
import { idAt, type IndexedShelf } from './indexed-shelf.ts';
import type { PictureIndex } from './picture-index.ts';

/** Where in an index a picture stands. */
export interface IndexPlace {
  readonly shelf: IndexedShelf;
  readonly row: number;
}

export function placeOf({ shelves }: Pick<PictureIndex, 'shelves'>, id: string): IndexPlace | null {
  const shelf = shelves.findLast(({ key }) => key <= id);
  if (shelf === undefined) return null;
  const row = firstRowFrom(shelf, id);
  return idAt(shelf.columns.ids, row) === id ? { shelf, row } : null;
}

/** The first row whose id is not below this one; the length where there is none. */
export function firstRowFrom({ columns, length }: IndexedShelf, id: string): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (idAt(columns.ids, middle) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isBinned({ shelf: { columns }, row }: IndexPlace): boolean {
  return ((columns.flags[row] ?? 0) & FLAGS.binned) !== 0;
}
