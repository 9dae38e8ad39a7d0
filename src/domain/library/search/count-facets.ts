import { type FacetCounts, type Facets, MOST_VALUES } from '../catalogue.ts';
import { type Facet, FACETS, type LibraryQuery } from '../library-query.ts';
import { askedOf, missesOn, startOf } from './asked.ts';
import { type Codes, NUMBERED_FACETS, type NumberedFacet } from './indexed-shelf.ts';
import type { PictureIndex } from './picture-index.ts';

export function countFacets(index: PictureIndex, query: LibraryQuery): Facets {
  const asked = askedOf(index, query);
  // Collections without a picture get their numbers here, before there are counts for each number.
  const pathCodes = pathCodesOf(index);
  const counts = Object.fromEntries(
    NUMBERED_FACETS.map((facet) => [facet, new Uint32Array(index.tables[facet].values.length)]),
  ) as Record<NumberedFacet, Uint32Array>;
  const seeds = new Uint32Array(index.shelves.reduce((sum, { length }) => sum + length, 0));
  let seedCount = 0;
  // A picture counts in a facet too where it misses only what was chosen there.
  const numberOf = (facet: Facet) => asked.choices.findIndex((one) => one.facet === facet) + 1;

  for (const shelf of index.shelves) {
    const misses = missesOn(shelf, asked);
    if (misses === null) continue;
    const { length, codes } = shelf;
    for (const facet of NUMBERED_FACETS) {
      const isCounted = { misses, number: numberOf(facet), length };
      if (facet === 'collection') countPaths(codes[facet], isCounted, pathCodes, counts[facet]);
      else countCodes(codes[facet], isCounted, counts[facet]);
    }
    const number = numberOf('seed');
    for (let row = 0; row < length; row++) {
      if (misses[row] === 0 || misses[row] === number)
        seeds[seedCount++] = shelf.columns.seeds[row] ?? 0;
    }
  }
  const valuesOf = (facet: NumberedFacet): [string, number][] =>
    index.tables[facet].values.map((value, code) => [value, counts[facet][code] ?? 0]);
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      facet === 'seed' ? sharedSeeds(seeds.subarray(0, seedCount)) : mostFrequent(valuesOf(facet)),
    ]),
  ) as Facets;
}

/** The rows that count: those that miss nothing, or only the choice of this number. */
interface Counted {
  readonly misses: Uint8Array;
  readonly number: number;
  readonly length: number;
}

function countCodes(
  { codes, ends }: Codes,
  { misses, number, length }: Counted,
  counts: Uint32Array,
): void {
  for (let row = 0; row < length; row++) {
    if (misses[row] !== 0 && misses[row] !== number) continue;
    const to = ends === null ? row + 1 : (ends[row] ?? 0);
    for (let at = startOf(ends, row); at < to; at++) {
      const code = codes[at] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
}

/** Counts a picture once in each of its collections and those around them. */
function countPaths(
  { codes, ends }: Codes,
  { misses, number, length }: Counted,
  pathCodes: readonly (readonly number[])[],
  counts: Uint32Array,
): void {
  for (let row = 0; row < length; row++) {
    if (misses[row] !== 0 && misses[row] !== number) continue;
    const own = codes.subarray(startOf(ends, row), ends === null ? row + 1 : ends[row]);
    if (own.length === 0) continue;
    const all = new Set<number>();
    for (const code of own) for (const around of pathCodes[code] ?? []) all.add(around);
    for (const code of all) counts[code] = (counts[code] ?? 0) + 1;
  }
}

/** For each collection its number and those of the collections that it lies in; none where it is gone. */
function pathCodesOf({ tables, arrangement, pathOf }: PictureIndex): number[][] {
  const { collection } = tables;
  for (const { id } of arrangement.collections) collection.codeOf(id);
  return collection.values.map((id) => pathOf(id).map((id) => collection.codeOf(id)));
}

/** Hardly a seed is used twice, so only those that are shared are worth a count. */
function sharedSeeds(seeds: Uint32Array): FacetCounts {
  seeds.sort();
  const shared: [string, number][] = [];
  let distinct = 0;
  for (let from = 0, to = 0; from < seeds.length; from = to) {
    while (to < seeds.length && seeds[to] === seeds[from]) to++;
    if (to - from > 1) shared.push([String(seeds[from]), to - from]);
    distinct++;
  }
  return { ...mostFrequent(shared), distinct };
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
