import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_KIN } from '../lineage.ts';
import type { Picture } from '../picture.ts';
import { samplePicture } from '../sample-picture.ts';
import { tombstoneOf } from '../tombstone.ts';
import { columnsBlock } from './columns-block.ts';
import { familyOf, parentsAmong } from './family-of.ts';
import { openPictureIndex } from './picture-index.ts';

const idOf = (number: number) => samplePicture(number).id;
const child = (number: number, ...parents: number[]) =>
  samplePicture(number, { parents: parents.map(idOf) });

function indexOf(...shelves: readonly (readonly Picture[])[]) {
  const index = openPictureIndex();
  const blocks = shelves.map((pictures, at) => ({
    key: at === 0 ? '' : (pictures[0]?.id ?? ''),
    columns: columnsBlock(pictures, 0),
    traits: null,
  }));
  index.replace(blocks, []);
  return index;
}

const idsIn = (...of: Parameters<typeof familyOf>) =>
  familyOf(...of)?.members.map(({ id }) => id) ?? null;

it('a family goes over shelves, the bin, tombstones and what is lost', () => {
  const binned = { ...child(3, 2), deletedAtMs: 5 };
  const index = indexOf([child(1, 0)], [binned, child(4, 3, 3, 4), child(9)]);
  const family = familyOf(index, [tombstoneOf(child(2, 1))], idOf(4));
  expect(family?.members.map(({ id, is, parents }) => [id, is, parents])).toEqual([
    [idOf(4), 'here', [idOf(3)]],
    [idOf(3), 'binned', [idOf(2)]],
    [idOf(2), 'deleted', [idOf(1)]],
    [idOf(1), 'here', [idOf(0)]],
    [idOf(0), 'lost', []],
  ]);
  expect(idsIn(index, [], idOf(9))).toEqual([idOf(9)]);
  expect(familyOf(index, [], idOf(7))).toBeNull();
});

it('pictures of the same moment are named beside it', () => {
  const [one, other] = [child(1), { ...child(1), id: idOf(1).replace(/.{8}$/, 'ZZZZZZZZ') }];
  const index = indexOf([one], [other, child(2)]);
  expect(familyOf(index, [], one.id)?.together).toEqual([other.id]);
});

it('parents are told from pictures that nobody came from', () => {
  const index = indexOf([child(1), child(2, 1, 7), child(3, 3)]);
  expect(parentsAmong(index, [1, 2, 3, 7].map(idOf))).toEqual([1, 7].map(idOf));
});

it('whoever belongs to a family has the same family', () => {
  const anyParents = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), {
    minLength: 10,
    maxLength: 10,
  });
  fc.assert(
    fc.property(anyParents, fc.array(fc.boolean(), { minLength: 10 }), (all, isDead) => {
      const pictures = all.map((parents, number) => child(number, ...parents));
      const index = indexOf(pictures.filter((_, at) => isDead[at] !== true));
      const graves = pictures.filter((_, at) => isDead[at] === true).map(tombstoneOf);
      const first = idsIn(index, graves, idOf(0)) ?? [];
      for (const id of first) {
        expect(idsIn(index, graves, id)?.toSorted()).toEqual(first.toSorted());
      }
    }),
  );
});

it('the largest family ends somewhere, and says so', () => {
  const children = Array.from({ length: MOST_KIN + 5 }, (_, at) => child(at + 1, 0));
  const family = familyOf(indexOf([child(0), ...children]), [], idOf(0));
  expect(family?.members).toHaveLength(MOST_KIN);
  expect(family?.isWhole).toBe(false);
});
