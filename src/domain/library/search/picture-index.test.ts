import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../catalogue.ts';
import { FACETS } from '../library-query.ts';
import type { Picture } from '../picture.ts';
import { anyArrangement, anyPictures, anyQuery } from './any-library.ts';
import { columnsBlock } from './columns-block.ts';
import { countFacets } from './count-facets.ts';
import { findPictures } from './find-pictures.ts';
import { fullScan } from './full-scan.ts';
import { openPictureIndex } from './picture-index.ts';
import { slotColumns } from './slot-columns.ts';
import { traitsBlock } from './traits-block.ts';

/** An index and the page's columns, over pictures on shelves of so many. */
function openIndex() {
  const index = openPictureIndex();
  const columns = slotColumns();
  const keep = (pictures: readonly Picture[], shelfLength: number) => {
    const shelves = new Map<string, readonly Picture[]>();
    for (let from = 0; from < pictures.length; from += shelfLength) {
      const shelf = pictures.slice(from, from + shelfLength);
      shelves.set(from === 0 ? '' : (shelf[0]?.id ?? ''), shelf);
    }
    const gone = index.shelves.map(({ key }) => key).filter((key) => !shelves.has(key));
    const put = [...shelves].map(([key, shelf]) => ({
      key,
      columns: columnsBlock(shelf, 1),
      traits: traitsBlock(shelf),
    }));
    columns.take(index.replace(put, gone));
  };
  return { index, columns, keep };
}

const shelfLength = fc.integer({ min: 1, max: 8 });

const situation = fc.tuple(anyPictures, anyPictures).chain(([before, pictures]) =>
  fc.record({
    before: fc.constant(before),
    pictures: fc.constant(pictures),
    query: anyQuery(pictures),
    arrangement: anyArrangement,
    lengths: fc.tuple(shelfLength, shelfLength),
  }),
);

describe('an index of pictures', () => {
  it('finds and counts what a full scan does, in the same order, whatever it held before', () => {
    fc.assert(
      fc.property(situation, ({ before, pictures, query, arrangement, lengths }) => {
        const { index, columns, keep } = openIndex();
        index.arrange(arrangement);
        keep(before, lengths[0]);
        keep(pictures, lengths[1]);
        const scan = fullScan(pictures, arrangement);

        const found = findPictures(index, query);
        expect([...found.slots].map(columns.idAt)).toEqual(scan.find(query));
        const isThere = ({ deletedAtMs }: Picture) =>
          (deletedAtMs !== null) === (query.place === 'bin');
        expect(found.total).toBe(pictures.filter(isThere).length);
        const ids = new Set(scan.find(query));
        const kept = pictures.filter(({ id, demotedAtMs }) => ids.has(id) && demotedAtMs === null);
        const bytes = kept.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        expect(found.originalBytes).toBe(bytes);

        const facets = countFacets(index, query);
        for (const facet of FACETS) {
          const counts = facets[facet].values.map(({ value, count }) => [value, count] as const);
          const all = scan.count(query, facet);
          const isWorthIt = ([, count]: [string, number]) => facet !== 'seed' || count > 1;
          expect(new Map(counts)).toEqual(new Map([...all].filter(isWorthIt)));
          expect(facets[facet].distinct).toBe(all.size);
        }
      }),
      { numRuns: 4000 },
    );
  }, 60_000);

  it('gives each picture a slot that stays its own, and tells which pictures are gone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPictures, shelfLength), { maxLength: 5 }), (states) => {
        const { columns, keep } = openIndex();
        const slots = new Map<string, number>();
        for (const [pictures, shelfLength] of states) {
          keep(pictures, shelfLength);
          for (const { id, width, height, rating, favorite } of pictures) {
            const slot = columns.slotOf(id);
            expect(slot).toBe(slots.get(id) ?? slot);
            expect(columns.idAt(slot)).toBe(id);
            expect([columns.widths[slot], columns.heights[slot]]).toEqual([width, height]);
            expect(columns.ratings[slot]).toBe(rating);
            expect((columns.flags[slot] ?? 0) & FLAGS.favorite).toBe(Number(favorite));
            slots.set(id, slot);
          }
          const ids = new Set(pictures.map(({ id }) => id));
          for (const [id, slot] of slots) {
            if (ids.has(id)) continue;
            expect(columns.flags[slot]).toBe(FLAGS.removed);
            slots.delete(id);
          }
          expect(new Set(slots.values()).size).toBe(slots.size);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
