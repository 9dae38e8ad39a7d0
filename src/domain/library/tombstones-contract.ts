import { beforeEach, expect, it } from 'vitest';
import type { Library } from './library.ts';
import { samplePicture } from './sample-picture.ts';
import { tombstoneOf, type TombstoneStore } from './tombstone.ts';

const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const [first, second] = [samplePicture(1), samplePicture(2, { parents: [samplePicture(1).id] })];

/** What every store of tombstones does. `createBoth` gives an empty library and its tombstones. */
export function tombstonesContract(
  createBoth: () => { library: Library; tombstones: TombstoneStore },
): void {
  let library: Library;
  let tombstones: TombstoneStore;

  beforeEach(async () => {
    ({ library, tombstones } = createBoth());
    for (const picture of [first, second]) await library.save(picture, files);
  });

  it('a picture that is removed leaves one, and no other picture does', async () => {
    await library.edit([{ kind: 'marks', ids: [second.id], change: { deletedAtMs: 5 } }], 5);
    expect(await tombstones.all()).toEqual([]);
    await library.remove([second.id, first.id], ({ parents }) => parents.length === 0);
    expect(await tombstones.all()).toEqual([tombstoneOf(first)]);
    expect(await tombstones.get(first.id)).toEqual(tombstoneOf(first));
    expect(await tombstones.get(second.id)).toBeNull();
  });

  it('a picture that comes back has none any more', async () => {
    await library.remove([first.id, second.id]);
    await library.save(first, files);
    await library.saveAll([{ picture: second, ...files }]);
    expect(await tombstones.all()).toEqual([]);
  });

  it('they are added where neither picture nor tombstone is', async () => {
    await library.remove([second.id]);
    const third = tombstoneOf(samplePicture(3));
    const changed = { ...tombstoneOf(second), width: 7 };
    expect(await tombstones.add([tombstoneOf(first), changed, third])).toBe(1);
    expect(await tombstones.all()).toEqual([tombstoneOf(second), third]);
  });

  it('they are removed one by one', async () => {
    await library.remove([first.id, second.id]);
    await tombstones.remove([first.id]);
    expect(await tombstones.all()).toEqual([tombstoneOf(second)]);
  });
}
