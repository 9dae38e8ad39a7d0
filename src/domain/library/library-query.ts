/** What can be counted and chosen from, each by values that are steady texts. */
export const FACETS = [
  /** As `2026-11`, by the user's clock. */
  'month',
  'backend',
  'model',
  /** As `1024×768`. */
  'size',
  /** '' where the model chose. */
  'style',
  /** `0` to `5`. */
  'rating',
  /** '' for none. */
  'label',
  'seed',
  /** A kind of origin. */
  'origin',
  /** `yes` or `no`. */
  'reference',
  /** The least of COST_BOUNDS that it reaches, `more`, `kudos`, or `unknown`. */
  'cost',
  'tag',
  /** The ids of collections; what lies in one is in those around it, too. */
  'collection',
  /** `yes` or `no`. */
  'favorite',
] as const;

export type Facet = (typeof FACETS)[number];

/** Upper bounds in US dollars between which costs are counted. */
export const COST_BOUNDS = [0, 0.01, 0.05, 0.25, 1] as const;

/** What one asks of the library. Worth keeping: a saved search is one of these with a name. */
export interface LibraryQuery {
  /** As it was typed; `readWords` tells what it means. */
  readonly words: string;
  readonly place: 'library' | 'bin';
  /** A picture must have one of the values of each facet that is named. */
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** From the first moment on, and before the second. */
  readonly between: readonly [fromMs: number, toMs: number] | null;
  readonly sort: Sort;
}

/** Newest, best, dearest first; `deleted` has what was put into the bin last before the others. */
export interface Sort {
  readonly by: 'time' | 'rating' | 'cost' | 'deleted' | 'random';
  readonly isReversed?: boolean;
  /** Of a random order, which stays the same for the same seed. */
  readonly seed?: number;
}

export const WHOLE_LIBRARY: LibraryQuery = {
  words: '',
  place: 'library',
  chosen: {},
  between: null,
  sort: { by: 'time' },
};

/** Whether all of the library is asked for, newest first. */
export function isWhole({ words, place, chosen, between, sort }: LibraryQuery): boolean {
  return (
    place === 'library' &&
    sort.by === 'time' &&
    !sort.isReversed &&
    !isNarrowed({ words, chosen, between })
  );
}

/** Whether not all that is in its place may be found. */
export function isNarrowed({
  words,
  chosen,
  between,
}: Pick<LibraryQuery, 'words' | 'chosen' | 'between'>): boolean {
  return (
    words.trim() !== '' ||
    between !== null ||
    Object.values(chosen).some((values) => values.length > 0)
  );
}

export const WHOLE_BIN: LibraryQuery = {
  ...WHOLE_LIBRARY,
  place: 'bin',
  sort: { by: 'deleted' },
};
