import * as fc from 'fast-check';
import type { Notice } from '@/domain/generation/backend.ts';
import { createId } from '@/domain/id.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { anyMarks, COLLECTIONS } from '../any-marks.ts';
import type { Arrangement } from '../arrangement.ts';
import { FACETS, type Facet, type LibraryQuery } from '../library-query.ts';
import type { Picture } from '../picture.ts';
import { samplePicture } from '../sample-picture.ts';
import { facetValues } from './facet-values.ts';

/** Any libraries and queries, for tests: made of few words, so that they meet. */
const WORDS = [
  'fox',
  'foxes',
  'Fox',
  'fo',
  'snow',
  'snowy',
  'Straße',
  'strasse',
  'café',
  'cafe',
  'हिमालय',
  'हिम',
  'क़लम',
  '雪山',
  'sci-fi',
  '16:9',
  '🦊',
];

const text = fc
  .array(fc.constantFrom(...WORDS, ',', '–'), { maxLength: 6 })
  .map((words) => words.join(' '));

const notices = fc.oneof(
  fc.constant<readonly Notice[]>([]),
  text.map((text): readonly Notice[] => [{ kind: 'prompt-rewritten', text }]),
);

const START_MS = Date.UTC(2026, 0, 20);
const DAY_MS = 86_400_000;
const time = fc.integer({ min: 0, max: 40 }).map((days) => START_MS + days * DAY_MS);

const anyPicture: fc.Arbitrary<Picture> = fc
  .record({
    time,
    chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
    marks: anyMarks,
    recipe: fc.record({
      prompt: text,
      negative: text,
      style: fc.constantFrom(null, 'snow-globe', 'ink'),
      seed: fc.constantFrom(1, 2, 0xffff_ffff),
      backend: fc.constantFrom('sketch', 'horde'),
      model: fc.constantFrom('sketch', 'fox-xl', 'Straße 2'),
    }),
    notices,
    origin: fc.constantFrom({ kind: 'made' } as const, { kind: 'imported' } as const),
    demotedAtMs: fc.constantFrom(null, null, 5),
    sizeBytes: fc.nat(1000),
    size: fc.constantFrom({ width: 4, height: 3 }, { width: 3, height: 4 }),
    cost: fc.constantFrom(
      null,
      { unit: 'usd', amount: 0.04 } as const,
      { unit: 'usd', amount: 3 } as const,
      { unit: 'kudos', amount: 9 } as const,
    ),
  })
  .map(({ time, chance, marks, recipe, size, cost, ...fields }) =>
    samplePicture(1, {
      ...fields,
      ...marks,
      ...size,
      id: createId(time, () => chance),
      recipe: sampleRecipe(recipe),
      ...(cost && { cost }),
    }),
  );

/** Sorted by id. */
export const anyPictures = fc
  .uniqueArray(anyPicture, { selector: ({ id }) => id, maxLength: 20 })
  .map((pictures) => pictures.toSorted((a, b) => (a.id < b.id ? -1 : 1)));

/** The third collection is sometimes within the first, or is not there. */
export const anyArrangement: fc.Arbitrary<Arrangement> = fc
  .tuple(fc.constantFrom(null, ...COLLECTIONS), fc.integer({ min: 1, max: 3 }))
  .map(([parent, count]) => ({
    searches: [],
    collections: COLLECTIONS.slice(0, count).map((id, at) => ({
      id,
      name: ['Snow', 'Fox café', 'हिम'][at] ?? '',
      parent: at === 2 ? parent : null,
      createdAtMs: 0,
    })),
  }));

const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom('s', 'f', 'st', 'हि', '雪', '9', '!', '"', 'tag', 'odd:fox'),
);
const words = fc
  .array(
    fc
      .record({
        minus: fc.constantFrom('', '', '', '-'),
        field: fc.constantFrom('', '', '', 'tag:', 'model:', 'negative:', 'Collection:', 'style:'),
        parts: fc.array(part, { minLength: 1, maxLength: 2 }),
        quotes: fc.constantFrom(['', ''], ['', ''], ['"', '"'], ['“', '”'], ['"', '']),
      })
      .map(({ minus, field, parts, quotes: [open = '', close = ''] }) =>
        [minus, field, open, parts.join(' '), close].join(''),
      ),
    { maxLength: 3 },
  )
  .map((terms) => terms.join(' '));

/** Values of these pictures, and one that none of them has. */
function anyChosen(pictures: readonly Picture[]) {
  const valuesOf = (facet: Facet) => {
    const values = pictures.flatMap((picture) => facetValues(picture, facet));
    return fc.uniqueArray(fc.constantFrom(...values, 'none'), { maxLength: 2 });
  };
  return fc
    .array(
      fc
        .constantFrom(...FACETS)
        .chain((facet) => valuesOf(facet).map((values) => ({ facet, values }))),
      { maxLength: 2 },
    )
    .map((chosen) => Object.fromEntries(chosen.map(({ facet, values }) => [facet, values])));
}

export function anyQuery(pictures: readonly Picture[]): fc.Arbitrary<LibraryQuery> {
  return fc.record({
    words: fc.oneof(fc.constant(''), words),
    place: fc.constantFrom('library', 'library', 'bin'),
    chosen: fc.oneof(fc.constant({}), anyChosen(pictures)),
    between: fc.oneof(fc.constant(null), fc.tuple(time, time)),
    sort: fc.record(
      {
        by: fc.constantFrom('time', 'rating', 'cost', 'deleted', 'random'),
        isReversed: fc.boolean(),
        seed: fc.constantFrom(0, 7),
      },
      { requiredKeys: ['by'] },
    ),
  });
}
