import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arranged, arrangementFrom, inverseArrangement, UNARRANGED } from './arrangement.ts';
import { COLLECTIONS } from './any-marks.ts';
import { WHOLE_LIBRARY } from './library-query.ts';

const collection = fc.record({
  id: fc.constantFrom(...COLLECTIONS),
  name: fc.constantFrom('client', 'spring'),
  parent: fc.constantFrom(null, ...COLLECTIONS),
  createdAtMs: fc.constantFrom(1, 2),
});
const search = fc.record({
  id: fc.constantFrom('s1', 's2'),
  name: fc.constantFrom('foxes', 'best'),
  query: fc.constantFrom(WHOLE_LIBRARY, { ...WHOLE_LIBRARY, words: 'fox' }),
});
const change = fc.record(
  {
    remove: fc.subarray([...COLLECTIONS, 's1', 's2']),
    putCollections: fc.uniqueArray(collection, { selector: ({ id }) => id }),
    putSearches: fc.uniqueArray(search, { selector: ({ id }) => id }),
  },
  { requiredKeys: [] },
);

it('a change of the arrangement is undone by its inverse', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), change, (before, last) => {
      const arrangement = before.reduce(arranged, UNARRANGED);
      const changed = arranged(arrangement, last);
      expect(arranged(changed, inverseArrangement(arrangement, last))).toEqual(arrangement);
    }),
    { numRuns: 2000 },
  );
});

it('what is stored is read back but for what is broken', () => {
  const kept = arranged(UNARRANGED, {
    putCollections: [{ id: COLLECTIONS[0] ?? '', name: 'client', parent: null, createdAtMs: 1 }],
    putSearches: [{ id: 's1', name: 'foxes', query: { ...WHOLE_LIBRARY, words: 'fox' } }],
  });
  const stored = {
    collections: [...kept.collections, { id: 'x' }, null],
    searches: [{ id: 's2', name: 'odd', query: 'fox' }, ...kept.searches],
  };
  expect(arrangementFrom(structuredClone(stored))).toEqual(kept);
  expect(arrangementFrom(undefined)).toEqual(UNARRANGED);
});
