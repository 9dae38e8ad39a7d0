import { expect, it } from 'vitest';
import { samplePicture } from './sample-picture.ts';
import { tombstoneFrom } from './tombstone-schema.ts';
import { needlessTombstones, tombstoneOf } from './tombstone.ts';

const idOf = (number: number) => samplePicture(number).id;
const grave = (number: number, ...parents: number[]) =>
  tombstoneOf(samplePicture(number, { parents: parents.map(idOf) }));

it('a tombstone keeps what makes the picture again, can be read, and says nothing of its marks', () => {
  const picture = samplePicture(1, { connection: 'mine', notes: 'secret', parents: [idOf(0)] });
  const tombstone = tombstoneOf(picture);
  expect(tombstone).toMatchObject({ id: picture.id, recipe: picture.recipe, connection: 'mine' });
  expect(JSON.stringify(tombstone)).not.toContain('secret');
  expect(tombstoneFrom(structuredClone(tombstone))).toEqual(tombstone);
  expect(tombstoneFrom({ ...tombstone, version: 2 })).toBeNull();
  expect(tombstoneFrom({ ...tombstone, recipe: {} })).toBeNull();
});

it('those stay from which something still comes, over any number of tombstones', () => {
  const graves = [grave(1), grave(2, 1), grave(3, 2), grave(4, 1), grave(5, 5)];
  expect(needlessTombstones(graves, new Set([idOf(3)]))).toEqual([idOf(4), idOf(5)]);
  expect(needlessTombstones(graves, new Set())).toHaveLength(5);
});
