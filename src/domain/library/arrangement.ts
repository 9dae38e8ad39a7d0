import * as v from 'valibot';
import { type Collection, collectionSchema } from './collection.ts';
import type { LibraryQuery } from './library-query.ts';
import { libraryQuerySchema } from './library-query-schema.ts';

/** What a user keeps beside pictures: collections, and searches that act as collections. */
export interface Arrangement {
  readonly collections: readonly Collection[];
  readonly searches: readonly SavedSearch[];
}

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: LibraryQuery;
}

export const UNARRANGED: Arrangement = { collections: [], searches: [] };

/** Removing comes before putting; what is put takes the place of what has its id. */
export interface ArrangementChange {
  readonly remove?: readonly string[];
  readonly putCollections?: readonly Collection[];
  readonly putSearches?: readonly SavedSearch[];
}

const savedSearchSchema = v.looseObject({
  id: v.string(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  query: libraryQuerySchema,
}) satisfies v.GenericSchema<unknown, SavedSearch>;

export const arrangementChangeSchema = v.object({
  remove: v.exactOptional(v.array(v.string())),
  putCollections: v.exactOptional(v.array(collectionSchema)),
  putSearches: v.exactOptional(v.array(savedSearchSchema)),
}) satisfies v.GenericSchema<unknown, ArrangementChange>;

const arrangementSchema = v.object({
  collections: v.array(v.unknown()),
  searches: v.array(v.unknown()),
});

/** What was stored, but for the entries that cannot be read. */
export function arrangementFrom(stored: unknown): Arrangement {
  const result = v.safeParse(arrangementSchema, stored);
  if (!result.success) return UNARRANGED;
  const { collections, searches } = result.output;
  return {
    collections: collections.filter((one) => v.is(collectionSchema, one)),
    searches: searches.filter((one) => v.is(savedSearchSchema, one)),
  };
}

export function arranged(arrangement: Arrangement, change: ArrangementChange): Arrangement {
  const { remove = [], putCollections = [], putSearches = [] } = change;
  return {
    collections: replaced(arrangement.collections, remove, putCollections),
    searches: replaced(arrangement.searches, remove, putSearches),
  };
}

export function isSameArrangement(one: Arrangement, other: Arrangement): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The change that takes the arrangement back from `arranged(arrangement, change)`. */
export function inverseArrangement(
  { collections, searches }: Arrangement,
  { remove = [], putCollections = [], putSearches = [] }: ArrangementChange,
): ArrangementChange {
  const touched = new Set([...remove, ...[...putCollections, ...putSearches].map(({ id }) => id)]);
  const known = new Set([...collections, ...searches].map(({ id }) => id));
  return {
    remove: [...touched].filter((id) => !known.has(id)),
    putCollections: collections.filter(({ id }) => touched.has(id)),
    putSearches: searches.filter(({ id }) => touched.has(id)),
  };
}

/** In the order of their ids, which is that of their making. */
function replaced<T extends { readonly id: string }>(
  list: readonly T[],
  remove: readonly string[],
  put: readonly T[],
): readonly T[] {
  if (remove.length === 0 && put.length === 0) return list;
  const kept = new Map(list.map((one) => [one.id, one]));
  for (const id of remove) kept.delete(id);
  for (const one of put) kept.set(one.id, one);
  return [...kept.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
