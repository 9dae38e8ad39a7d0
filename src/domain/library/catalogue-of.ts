import type { Catalogue } from './catalogue.ts';
import type { Library } from './library.ts';
import { columnsBlock } from './search/columns-block.ts';
import { familyOf, parentsAmong } from './search/family-of.ts';
import type { TombstoneStore } from './tombstone.ts';
import { countFacets } from './search/count-facets.ts';
import { findPictures } from './search/find-pictures.ts';
import { openPictureIndex } from './search/picture-index.ts';
import { similarPictures } from './search/similar-pictures.ts';
import { slotColumns } from './search/slot-columns.ts';
import { traitsBlock } from './search/traits-block.ts';

/**
 * A catalogue of any library, made by reading all of it anew after every change: for libraries in
 * memory.
 */
export function catalogueOf(
  library: Library,
  tombstones: Pick<TombstoneStore, 'all'> = { all: async () => [] },
): Catalogue {
  const columns = slotColumns();
  const index = openPictureIndex();
  const listeners = new Set<() => void>();
  let isStale = true;
  let reading: Promise<unknown> = Promise.resolve();

  async function read(): Promise<void> {
    const blocks = [];
    for await (const { pictures, unreadable } of library.pages()) {
      const sorted = pictures.toReversed();
      const key = sorted[0]?.id ?? '';
      blocks.push({ key, columns: columnsBlock(sorted, unreadable), traits: traitsBlock(sorted) });
    }
    index.arrange(await library.arrangement());
    const keys = new Set(blocks.map(({ key }) => key));
    const gone = index.shelves.map(({ key }) => key).filter((key) => !keys.has(key));
    columns.take(index.replace(blocks, gone));
  }

  library.subscribe(() => {
    isStale = true;
    for (const listener of listeners) listener();
  });

  /** One reading after the other, and another one where something changed meanwhile. */
  function current(): Promise<typeof index> {
    const next = reading.then(async () => {
      while (isStale) {
        isStale = false;
        await read().catch((error: unknown) => {
          isStale = true;
          throw error;
        });
      }
      return index;
    });
    reading = next.catch(() => undefined);
    return next;
  }

  return {
    columns,
    find: async (query) => findPictures(await current(), query),
    readWords: async () => void (await current()),
    facets: async (query) => countFacets(await current(), query),
    similar: async (id) => similarPictures(await current(), id),
    family: async (id) => familyOf(await current(), await tombstones.all(), id),
    parentsAmong: async (ids) => parentsAmong(await current(), ids),
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
