import type { Collection } from '@/domain/library/collection.ts';

/** A collection and how deep it lies, 0 at the top. */
export interface CollectionAtDepth {
  readonly collection: Collection;
  readonly depth: number;
}

/**
 * All collections in the order in which they are read: each before what lies in it, neighbours by
 * name. What lies in a collection that is gone, or in itself, is at the top.
 */
export function collectionTree(
  collections: readonly Collection[],
  locale: string,
): readonly CollectionAtDepth[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = collections.toSorted((a, b) => compare(a.name, b.name));
  const within = (id: string | null) => sorted.filter(({ parent }) => parent === id);
  const seen = new Set<string>();
  const tree: CollectionAtDepth[] = [];
  const add = (collection: Collection, depth: number) => {
    if (seen.has(collection.id)) return;
    seen.add(collection.id);
    tree.push({ collection, depth });
    for (const inner of within(collection.id)) add(inner, depth + 1);
  };
  for (const collection of within(null)) add(collection, 0);
  const known = new Set(collections.map(({ id }) => id));
  for (const collection of sorted)
    if (collection.parent !== null && !known.has(collection.parent)) add(collection, 0);
  for (const collection of sorted) add(collection, 0);
  return tree;
}
