import { type FacetCounts, type Facets, MOST_VALUES } from '../catalogue.ts';
import { type Facet, FACETS, type LibraryQuery } from '../library-query.ts';
import { askedOf, isChosen, isMeant, startOf, termsOn } from './asked.ts';
import { type IndexedShelf, NUMBERED_FACETS, type NumberedFacet } from './indexed-shelf.ts';
import type { PictureIndex } from './picture-index.ts';

export function countFacets(index: PictureIndex, query: LibraryQuery): Facets {
  const asked = askedOf(index, query);
  // Collections without a picture get their numbers here, before there are counts for each number.
  const pathCodes = pathCodesOf(index);
  const counts = Object.fromEntries(
    NUMBERED_FACETS.map((facet) => [facet, new Uint32Array(index.tables[facet].values.length)]),
  ) as Record<NumberedFacet, Uint32Array>;
  const seeds = new Map<number, number>();
  const addAll = counter(pathCodes, counts, seeds);
  for (const shelf of index.shelves) {
    const terms = termsOn(shelf, asked);
    if (terms === null) continue;
    for (let row = 0; row < shelf.length; row++) {
      if (!isMeant(shelf, row, asked, terms)) continue;
      const missed = asked.choices.filter((choice) => !isChosen(shelf, row, choice));
      if (missed.length === 0) addAll(shelf, row, FACETS);
      // It would be found if another value of this one facet was chosen.
      else if (missed.length === 1)
        addAll(
          shelf,
          row,
          missed.map(({ facet }) => facet),
        );
    }
  }
  const valuesOf = (facet: Facet): [string, number][] =>
    facet === 'seed'
      ? [...seeds].map(([seed, count]) => [String(seed), count])
      : index.tables[facet].values.map((value, code) => [value, counts[facet][code] ?? 0]);
  return Object.fromEntries(
    FACETS.map((facet) => [facet, mostFrequent(valuesOf(facet))]),
  ) as Facets;
}

/** Adds one to the counts of all values that a row has in some facets. */
function counter(
  pathCodes: readonly (readonly number[])[],
  counts: Record<NumberedFacet, Uint32Array>,
  seeds: Map<number, number>,
) {
  return (shelf: IndexedShelf, row: number, facets: readonly Facet[]) => {
    for (const facet of facets) {
      if (facet === 'seed') {
        const seed = shelf.columns.seeds[row] ?? 0;
        seeds.set(seed, (seeds.get(seed) ?? 0) + 1);
        continue;
      }
      const { codes, ends } = shelf.codes[facet];
      const own = counts[facet];
      const from = startOf({ ends }, row);
      const to = ends === null ? row + 1 : (ends[row] ?? from);
      if (facet === 'collection') {
        const all = new Set<number>();
        for (let at = from; at < to; at++)
          for (const code of pathCodes[codes[at] ?? 0] ?? []) all.add(code);
        for (const code of all) own[code] = (own[code] ?? 0) + 1;
        continue;
      }
      for (let at = from; at < to; at++) {
        const code = codes[at] ?? 0;
        own[code] = (own[code] ?? 0) + 1;
      }
    }
  };
}

/** For each collection its number and those of the collections that it lies in; none where it is gone. */
function pathCodesOf({ tables, arrangement, pathOf }: PictureIndex): number[][] {
  const { collection } = tables;
  for (const { id } of arrangement.collections) collection.codeOf(id);
  return collection.values.map((id) => pathOf(id).map((id) => collection.codeOf(id)));
}

function mostFrequent(values: readonly [string, number][]): FacetCounts {
  const present = values
    .filter(([, count]) => count > 0)
    .toSorted(([a, own], [b, other]) => other - own || (a < b ? -1 : 1));
  return {
    values: present.slice(0, MOST_VALUES).map(([value, count]) => ({ value, count })),
    distinct: present.length,
  };
}
