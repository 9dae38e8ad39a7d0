import * as fc from 'fast-check';
import { foldedText } from './fold.ts';
import type { MarksChange } from './marks-change.ts';
import type { Marks } from './picture.ts';

/** Any marks and changes of them, for tests; few tags and collections, so that they meet. */
const TAGS = ['fox', 'Fox', 'snow', 'Café', 'cafe', 'लोमड़ी', 'client: Meyer'];
export const COLLECTIONS = [1, 2, 3].map((number) => `0000000000000000000${number}`);

const plain = {
  favorite: fc.boolean(),
  rating: fc.constantFrom(0, 1, 2, 3, 4, 5),
  notes: fc.constantFrom('', 'for the summer', 'Straße bei Nacht'),
  label: fc.constantFrom(null, 'corner'),
  deletedAtMs: fc.constantFrom(null, 5, 6),
} as const;

export const anyMarks: fc.Arbitrary<Marks> = fc.record({
  ...plain,
  tags: fc
    .uniqueArray(fc.constantFrom(...TAGS), { selector: foldedText })
    .map((tags) => tags.toSorted()),
  collections: fc.subarray(COLLECTIONS),
});

export const anyChange: fc.Arbitrary<MarksChange> = fc.record(
  {
    ...plain,
    removeTags: fc.subarray(TAGS),
    addTags: fc.subarray(TAGS),
    removeCollections: fc.subarray(COLLECTIONS),
    addCollections: fc.subarray(COLLECTIONS),
  },
  { requiredKeys: [] },
);
