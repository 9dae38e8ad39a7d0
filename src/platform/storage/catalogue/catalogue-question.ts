import type { SlotRows } from '@/domain/library/search/picture-index.ts';
import type { LibraryQuery } from '@/domain/library/library-query.ts';

/** What the worker of the catalogue is asked: the names of its ports, with their arguments. */
export type CatalogueQuestion = { readonly name: string } & (
  | { readonly task: 'find' | 'facets'; readonly query: LibraryQuery }
  | { readonly task: 'words' }
  | { readonly task: 'similar' | 'family'; readonly id: string }
  | { readonly task: 'parentsAmong' | 'records'; readonly ids: readonly string[] }
);

/** What it tells unasked. */
export type CatalogueNews = { readonly rows: SlotRows } | { readonly hasChanged: true };
