import { describe, expect, it } from 'vitest';
import type { Collection } from '@/domain/library/collection.ts';
import { collectionTree } from './collection-tree.ts';

const collection = (id: string, name: string, parent: string | null = null): Collection => ({
  id,
  name,
  parent,
  createdAtMs: 0,
});

const drawn = (...collections: Collection[]) =>
  collectionTree(collections, 'en').map(
    ({ collection, depth }) => `${'-'.repeat(depth)}${collection.name}`,
  );

describe('the tree of collections', () => {
  it('has each before what lies in it, neighbours by name', () => {
    expect(
      drawn(
        collection('1', 'Week 10', '3'),
        collection('2', 'Album'),
        collection('3', 'Clients'),
        collection('4', 'Week 9', '3'),
        collection('5', 'Posts', '1'),
      ),
    ).toEqual(['Album', 'Clients', '-Week 9', '-Week 10', '--Posts']);
  });

  it('has what lies in a collection that is gone at the top', () => {
    expect(drawn(collection('1', 'Lost', 'gone'), collection('2', 'Inner', '1'))).toEqual([
      'Lost',
      '-Inner',
    ]);
  });

  it('shows collections that two tabs have moved into each other, once each', () => {
    expect(drawn(collection('1', 'One', '2'), collection('2', 'Two', '1'))).toEqual([
      'One',
      '-Two',
    ]);
  });
});
