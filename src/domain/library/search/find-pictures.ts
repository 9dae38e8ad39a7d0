import { ID_LENGTH } from '@/domain/id.ts';
import { FLAGS, type Found } from '../catalogue.ts';
import type { LibraryQuery, Sort } from '../library-query.ts';
import { askedOf, missesOn } from './asked.ts';
import type { IndexedShelf } from './indexed-shelf.ts';
import type { PictureIndex } from './picture-index.ts';

export function findPictures(index: PictureIndex, query: LibraryQuery): Found {
  const asked = askedOf(index, query);
  const { shelves } = index;
  const most = shelves.reduce((sum, { length }) => sum + length, 0);
  const slots = new Uint32Array(most);
  const isByTime = query.sort.by === 'time';
  const keys = new Float64Array(isByTime ? 0 : most);
  let count = 0;
  let total = 0;
  let unreadable = 0;
  let originalBytes = 0;
  for (const shelf of shelves.toReversed()) {
    total += asked.wantsBin ? shelf.binnedCount : shelf.length - shelf.binnedCount;
    unreadable += shelf.columns.unreadable;
    const misses = missesOn(shelf, asked);
    if (misses === null) continue;
    for (let row = shelf.length - 1; row >= 0; row--) {
      if (misses[row] !== 0) continue;
      if (!isByTime) keys[count] = sortKey(shelf, row, query.sort);
      slots[count++] = shelf.slots[row] ?? 0;
      const isDemoted = ((shelf.columns.flags[row] ?? 0) & FLAGS.demoted) !== 0;
      originalBytes += isDemoted ? 0 : (shelf.columns.sizesBytes[row] ?? 0);
    }
  }
  const inTime = slots.slice(0, count);
  const sorted = isByTime ? inTime : sortedBy(inTime, keys.subarray(0, count));
  const ordered = query.sort.isReversed ? sorted.toReversed() : sorted;
  return { slots: ordered, total, unreadable, originalBytes };
}

/** The higher, the sooner; never below 0. */
function sortKey({ columns }: IndexedShelf, row: number, { by, seed = 0 }: Sort): number {
  switch (by) {
    case 'rating':
      return columns.ratings[row] ?? 0;
    case 'cost':
      return columns.costs[row] ?? 0;
    case 'deleted':
      return columns.deletedTimes[row] ?? 0;
    case 'random':
      return chanceOf(columns.ids, row, seed);
    case 'time':
      return 0;
  }
}

/** 32 bits that look like chance, always the same for an id and a seed (FNV-1a, then mixed as in MurmurHash3). */
export function chanceOf(ids: string, row: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = row * ID_LENGTH; at < (row + 1) * ID_LENGTH; at++)
    hash = Math.imul(hash ^ ids.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How many places fit into a number beside a key of 32 bits. */
const PLACES = 2 ** 21;

/** By falling keys; those with the same key stay in their order. */
function sortedBy(slots: Uint32Array, keys: Float64Array): Uint32Array {
  let least = Infinity;
  let most = 0;
  for (const key of keys) {
    least = Math.min(least, key);
    most = Math.max(most, key);
  }
  if (most - least >= 2 ** 32 || slots.length > PLACES) {
    const places = Uint32Array.from(slots, (_, place) => place);
    places.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
    return places.map((place) => slots[place] ?? 0);
  }
  // Numbers are sorted some ten times as fast where nothing has to be called to compare them.
  const both = new Float64Array(slots.length);
  for (let place = 0; place < both.length; place++)
    both[place] = (most - (keys[place] ?? 0)) * PLACES + place;
  both.sort();
  const sorted = new Uint32Array(slots.length);
  for (let at = 0; at < both.length; at++) sorted[at] = slots[(both[at] ?? 0) % PLACES] ?? 0;
  return sorted;
}
