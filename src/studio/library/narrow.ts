import type { Facet, LibraryQuery } from '@/domain/library/library-query.ts';

export function isChosen({ chosen }: LibraryQuery, facet: Facet, value: string): boolean {
  return chosen[facet]?.includes(value) ?? false;
}

/** The query with a value of a facet chosen, or not any more. */
export function withChoice(
  query: LibraryQuery,
  facet: Facet,
  value: string,
  isWanted: boolean,
): LibraryQuery {
  const { [facet]: before = [], ...others } = query.chosen;
  const kept = before.filter((one) => one !== value);
  const values = isWanted ? [...kept, value] : kept;
  return { ...query, chosen: values.length === 0 ? others : { ...others, [facet]: values } };
}

export function isOnlyFavorites(query: LibraryQuery): boolean {
  return isChosen(query, 'favorite', 'yes');
}

export function withOnlyFavorites(query: LibraryQuery, isWanted: boolean): LibraryQuery {
  return withChoice(query, 'favorite', 'yes', isWanted);
}

/** The one collection that is open; null where there is none. */
export function collectionOf({ chosen }: LibraryQuery): string | null {
  const [id, ...others] = chosen.collection ?? [];
  return id !== undefined && others.length === 0 ? id : null;
}

/** All that lies in a collection, or all of the library. */
export function withinCollection(query: LibraryQuery, id: string | null): LibraryQuery {
  const { collection: _, ...others } = query.chosen;
  return { ...query, chosen: id === null ? others : { ...others, collection: [id] } };
}

/** Whether both show the same pictures in the same order. */
export function isSameQuery(one: LibraryQuery, other: LibraryQuery): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ words, place, chosen, between, sort }: LibraryQuery): unknown {
  const values = Object.entries(chosen).map(([facet, list]) => [facet, list.toSorted()] as const);
  const { by, isReversed = false } = sort;
  const sorted = values.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [words.trim(), place, sorted, between, by, isReversed];
}
