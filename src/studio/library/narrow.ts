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
