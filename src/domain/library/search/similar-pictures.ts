import type { Similar } from '../catalogue.ts';
import { kindredIn } from './family-of.ts';
import { idAt, type IndexedShelf } from './indexed-shelf.ts';
import { FARTHEST_LOOK, LOOK_BYTES, lookDistance } from './look.ts';
import type { PictureIndex } from './picture-index.ts';
import { isBinned, placeOf } from './place-of.ts';
import { promptLikeness } from './prompt-likeness.ts';

/** More than these are not named. */
const MOST_SIMILAR = 200;
/** Of the weight of a prompt's words that another prompt shares. */
const LEAST_SHARED = 0.4;

export function similarPictures(index: PictureIndex, id: string): Similar | null {
  const place = placeOf(index, id);
  if (place === null) return null;
  const { shelf, row } = place;
  const seed = shelf.columns.seeds[row] ?? 0;
  const look = (other: IndexedShelf, at: number) =>
    shelf.traits && other.traits
      ? lookDistance(shelf.traits.looks, row * LOOK_BYTES, other.traits.looks, at * LOOK_BYTES)
      : Infinity;
  const shared = promptLikeness(index.shelves, shelf, row);
  const others = (nearness: Nearness, least: number) => nearest(index, id, nearness, least);
  return {
    seed: others((other, at) => Number(other.columns.seeds[at] === seed), 1),
    lineage: lineageOf(index, id),
    words: others((other, at) => shared(other)[at] ?? 0, LEAST_SHARED),
    look: others((other, at) => -look(other, at), -FARTHEST_LOOK),
  };
}

type Nearness = (shelf: IndexedShelf, row: number) => number;

/** Pictures outside the bin that are at least so near, the nearest first and of those the newest. */
function nearest(index: PictureIndex, id: string, nearness: Nearness, least: number): Uint32Array {
  const near: { readonly slot: number; readonly nearness: number }[] = [];
  for (const shelf of index.shelves.toReversed()) {
    for (let row = shelf.length - 1; row >= 0; row--) {
      if (isBinned({ shelf, row })) continue;
      const own = nearness(shelf, row);
      if (own < least || idAt(shelf.columns.ids, row) === id) continue;
      near.push({ slot: shelf.slots[row] ?? 0, nearness: own });
    }
  }
  const sorted = near.toSorted((a, b) => b.nearness - a.nearness);
  return Uint32Array.from(sorted.slice(0, MOST_SIMILAR), ({ slot }) => slot);
}

/** All that are joined to a picture by parents and children, in steps from it. */
function lineageOf(index: PictureIndex, id: string): Uint32Array {
  const { parents, children } = kindredIn(index);
  const met = new Set([id]);
  for (const one of met)
    for (const kin of [parents, children]) for (const other of kin.get(one) ?? []) met.add(other);
  const places = [...met].filter((one) => one !== id).map((one) => placeOf(index, one));
  const slots = places
    .filter((place) => place !== null)
    .filter((place) => !isBinned(place))
    .map(({ shelf, row }) => shelf.slots[row] ?? 0);
  return Uint32Array.from(slots.slice(0, MOST_SIMILAR));
}
