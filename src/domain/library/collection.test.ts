import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ancestry, canMove, withDescendants } from './collection.ts';

const collection = (id: string, parent: string | null) => ({
  id,
  name: id,
  parent,
  createdAtMs: 0,
});

const tree = [
  collection('client', null),
  collection('spring', 'client'),
  collection('posts', 'spring'),
  collection('ideas', null),
  collection('stray', 'gone'),
];

it('each collection knows those that it lies in, and one whose parent is gone is at the top', () => {
  expect(ancestry(tree).get('posts')).toEqual(['posts', 'spring', 'client']);
  expect(ancestry(tree).get('stray')).toEqual(['stray']);
});

it('a collection holds what lies in it, at any depth', () => {
  expect(withDescendants(tree, 'client')).toEqual(new Set(['client', 'spring', 'posts']));
  expect(withDescendants(tree, 'posts')).toEqual(new Set(['posts']));
});

it('a collection cannot be moved into itself or into what lies in it', () => {
  expect(canMove(tree, 'client', 'posts')).toBe(false);
  expect(canMove(tree, 'client', 'client')).toBe(false);
  expect(canMove(tree, 'posts', 'ideas')).toBe(true);
  expect(canMove(tree, 'posts', null)).toBe(true);
});

it('collections that were moved into each other are all still found', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const parents = fc.array(fc.constantFrom(...ids, 'gone', null), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(parents, (parents) => {
      const paths = ancestry(ids.map((id, at) => collection(id, parents[at] ?? null)));
      for (const id of ids) {
        expect(paths.get(id)?.[0]).toBe(id);
        expect(new Set(paths.get(id)).size).toBe(paths.get(id)?.length);
      }
    }),
  );
});
