import { createStore, get, keys, promisifyRequest, set, type UseStore } from 'idb-keyval';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { allPictures } from '@/domain/library/library-contract.ts';
import type { Library } from '@/domain/library/library.ts';
import type { MarksChange } from '@/domain/library/marks-change.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { indexedDbLibrary } from './indexed-db-library.ts';
import { SHELF_LIMIT } from './shelf.ts';

const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const favor = (picture: Picture) => ({ ...picture, favorite: true });
const samples = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => samplePicture(from + i));

/** Broken records, as many as fill a shelf. */
const astray = (from: number) => samples(from, from + SHELF_LIMIT).map(({ id }) => ({ id }));

let shelves: UseStore;
let library: Library;

beforeEach(() => {
  const name = `test-${crypto.randomUUID()}`;
  shelves = createStore(`${name}-pictures`, 'records');
  library = indexedDbLibrary({ name });
});

async function unreadable(): Promise<number> {
  let count = 0;
  for await (const page of library.pages()) count += page.unreadable;
  return count;
}

describe('shelves', () => {
  it('hold no more than their limit, and together all that was saved', async () => {
    await set('', samples(0, SHELF_LIMIT), shelves);
    for (const picture of samples(SHELF_LIMIT, SHELF_LIMIT + 5)) await library.save(picture, files);

    const stored = await shelves('readonly', (store) => promisifyRequest(store.getAll()));
    expect(stored.map(({ records }: { records: unknown[] }) => records.length)).toEqual([100, 105]);
    expect(await allPictures(library)).toEqual(samples(0, SHELF_LIMIT + 5).toReversed());
  });

  it('give the first page of 2,000 pictures in one read', async () => {
    for (let from = 0; from < 2000; from += 100) {
      const key = from === 0 ? '' : samplePicture(from).id;
      await set(key, samples(from, from + 100), shelves);
    }
    const request = vi.spyOn(IDBRequest.prototype, 'result', 'get');
    const step = vi.spyOn(IDBCursor.prototype, 'continue');
    onTestFinished(() => [request, step].forEach((spy) => spy.mockRestore()));
    const page = await library.pages()[Symbol.asyncIterator]().next();
    const pictures = samples(1900, 2000).toReversed();
    expect(page.value).toEqual({ pictures, unreadable: 0, isLast: false });
    // Opening the database is the first.
    expect(new Set(request.mock.contexts)).toHaveProperty('size', 2);
    expect(step).not.toHaveBeenCalled();
  });

  it('give each picture once while others split and empty them', async () => {
    await set('', samples(0, 200), shelves);
    await set(samplePicture(200).id, samples(200, 400), shelves);
    const given: Picture[] = [];
    for await (const { pictures } of library.pages()) {
      if (given.length === 0) {
        const newest = pictures.map(({ id }) => id);
        await library.remove(newest);
        await library.save(samplePicture(399), files);
        await library.save(samplePicture(50.5), files);
      }
      given.push(...pictures);
    }
    const kept = given.map(({ id }) => id);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toEqual(expect.arrayContaining(samples(0, 400).map(({ id }) => id)));
  });
});

describe('changes on several shelves', () => {
  const [old, middle, recent] = samples(1, 4) as [Picture, Picture, Picture];
  const ids = [old.id, recent.id, middle.id];
  beforeEach(async () => {
    await set('', [old], shelves);
    await set(middle.id, [middle], shelves);
    await set(recent.id, [recent], shelves);
  });

  it('reach each of them', async () => {
    await library.change(ids, favor);
    expect(await allPictures(library)).toEqual([recent, middle, old].map(favor));
  });

  it('are all undone when one of them fails', async () => {
    const change = library.change(ids, (picture) => {
      if (picture.id === old.id) throw new Error('cannot');
      return favor(picture);
    });
    await expect(change).rejects.toThrow('cannot');
    expect(await allPictures(library)).toEqual([recent, middle, old]);
  });

  it('leave no empty shelf, so that the first page has pictures', async () => {
    await library.remove([recent.id, middle.id]);
    // Beside them stands what is left of the removed.
    const names = (await keys(shelves)).filter((key) => typeof key === 'string');
    expect(names).toEqual(['']);
  });
});

describe('a broken record', () => {
  const broken = { ...samplePicture(2), width: 'wide' };

  it('is passed over and counted, and its neighbours are there', async () => {
    await set('', [samplePicture(1), broken, null, 'text', samplePicture(3)], shelves);
    expect(await allPictures(library)).toEqual([samplePicture(3), samplePicture(1)]);
    expect(await unreadable()).toBe(3);
    expect(await library.get(samplePicture(2).id)).toBeNull();
  });

  it('outlives every change around it', async () => {
    await set('', [samplePicture(1), broken, null], shelves);
    await library.save(samplePicture(4), files);
    await library.change([samplePicture(1).id, samplePicture(2).id], favor);
    await library.remove([samplePicture(1).id, samplePicture(2).id]);
    expect(await get('', shelves)).toMatchObject({
      version: 2,
      records: [broken, null, samplePicture(4)],
    });
  });

  it('outlives the splitting of its shelf', async () => {
    await set('', [null, broken, ...samples(10, 10 + SHELF_LIMIT)], shelves);
    await library.save(samplePicture(900), files);
    expect(await keys(shelves)).toHaveLength(2);
    expect(await get('', shelves)).toMatchObject({
      records: expect.arrayContaining([null, broken]),
    });
    expect(await unreadable()).toBe(2);
  });

  it.each([
    ['above', 2],
    ['below', 801],
  ])('never makes a split take what is on the shelf %s', async (_, saved) => {
    await set('', [samplePicture(1), ...astray(760)], shelves);
    await set(samplePicture(800).id, [samplePicture(900), ...astray(0)], shelves);
    await library.save(samplePicture(saved), files);
    for (const number of [1, saved, 900])
      expect(await library.get(samplePicture(number).id)).toEqual(samplePicture(number));
    expect(await unreadable()).toBe(2 * SHELF_LIMIT);
  });
});

describe('a broken shelf', () => {
  it('stays as it is, and the pictures that would go there have a new one', async () => {
    await set('', 'broken', shelves);
    await set(samplePicture(10).id, [samplePicture(10)], shelves);
    for (const number of [3, 12, 5, 1]) await library.save(samplePicture(number), files);

    const numbers = [12, 10, 5, 3, 1];
    expect(await allPictures(library)).toEqual(numbers.map((number) => samplePicture(number)));
    expect(await library.get(samplePicture(3).id)).toEqual(samplePicture(3));
    expect(await unreadable()).toBe(1);
    expect(await get('', shelves)).toBe('broken');
  });

  it('is not taken for the picture that its key names', async () => {
    const { id } = samplePicture(1);
    await set(id, 'broken', shelves);
    await expect(library.save(samplePicture(1), files)).rejects.toMatchObject({
      problem: 'unknown',
    });
    expect(await get(id, shelves)).toBe('broken');
    expect(await library.original(id)).toBeNull();
  });
});

it('a record keeps what it does not know', async () => {
  const odd = { ...samplePicture(1), mood: 'sly' };
  await set('', shelf([odd]), shelves);
  await library.change([odd.id], favor);
  expect(await get('', shelves)).toMatchObject({
    version: 2,
    records: [{ ...odd, favorite: true }],
  });
});

const shelf = (records: readonly unknown[]) => ({ version: 2, edition: 0.5, records });

/** As the first version stored it. */
function oldRecord(number: number): unknown {
  const added = /^(version|rating|tags|notes|collections|label|hash|demotedAtMs|origin)$/;
  const fields = Object.entries(samplePicture(number));
  return Object.fromEntries(fields.filter(([name]) => !added.test(name)));
}

describe('a shelf of the first version', () => {
  const olds = [1, 2, 3].map(oldRecord);
  const pictures = samples(1, 4);
  const [picture] = pictures as [Picture];
  beforeEach(() => set('', [...olds, 'broken'], shelves));

  it('is read as it is', async () => {
    expect(await allPictures(library)).toEqual(pictures.toReversed());
    expect(await get('', shelves)).toEqual([...olds, 'broken']);
  });

  it('is brought up to date by the first change', async () => {
    await library.change([picture.id], favor);
    const records = [favor(picture), ...pictures.slice(1), 'broken'];
    expect(await get('', shelves)).toMatchObject({ version: 2, records });
  });

  it('is brought up to date in idle time, and what was interrupted goes on', async () => {
    await set(samplePicture(9).id, [oldRecord(9)], shelves);
    const [newest] = await Promise.allSettled([library.tidy(AbortSignal.abort(new Error('stop')))]);
    expect(newest.status).toBe('rejected');
    await library.tidy();
    await library.tidy();
    expect(await get('', shelves)).toMatchObject({ version: 2, records: [...pictures, 'broken'] });
    expect(await get(samplePicture(9).id, shelves)).toMatchObject({
      version: 2,
      records: [samplePicture(9)],
    });
  });
});

describe('a shelf of a newer version', () => {
  const newer = { ...shelf([{ ...samplePicture(1), version: 3 }]), version: 3 };
  beforeEach(() => set('', newer, shelves));

  it('asks for the page to be loaded anew', async () => {
    const problem = { problem: 'newer' };
    await expect(allPictures(library)).rejects.toMatchObject(problem);
    await expect(library.get(samplePicture(1).id)).rejects.toMatchObject(problem);
    await expect(library.change([samplePicture(1).id], favor)).rejects.toMatchObject(problem);
    await expect(library.remove([samplePicture(1).id])).rejects.toMatchObject(problem);
  });

  it('stays as it is, and a picture that was on its way is kept beside it', async () => {
    await library.save(samplePicture(5), files);
    await library.tidy();
    expect(await get('', shelves)).toEqual(newer);
    expect(await library.get(samplePicture(5).id)).toEqual(samplePicture(5));
  });
});

describe('what is made from a shelf', () => {
  const columns = ['columns', ''];
  const traits = ['traits', ''];
  beforeEach(async () => {
    await set('', shelf(samples(1, 4)), shelves);
    await set(columns, 'columns', shelves);
    await set(traits, 'traits', shelves);
  });

  it.each([
    ['a picture is added', () => library.save(samplePicture(7), files)],
    ['one is removed', () => library.remove([samplePicture(1).id])],
    ['its notes change', () => edit({ notes: 'for the summer' })],
  ])('goes when %s', async (_, change) => {
    await change();
    expect(await keys(shelves)).not.toContainEqual(columns);
    expect(await keys(shelves)).not.toContainEqual(traits);
  });

  it('loses its columns only when other marks change', async () => {
    await edit({ rating: 3 });
    expect(await keys(shelves)).not.toContainEqual(columns);
    expect(await keys(shelves)).toContainEqual(traits);
  });

  it('stays when nothing changes', async () => {
    await edit({ rating: 0 });
    expect(await keys(shelves)).toContainEqual(columns);
  });
});

function edit(change: MarksChange) {
  return library.edit([{ kind: 'marks', ids: [samplePicture(1).id], change }], 1);
}

it('an edit of more than one transaction holds is one step, undone as one', async () => {
  for (let number = 0; number < 30; number++)
    await set(number === 0 ? '' : samplePicture(number).id, [samplePicture(number)], shelves);
  const ids = samples(0, 30).map(({ id }) => id);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  onTestFinished(() => transactions.mockRestore());
  const step = await library.edit([{ kind: 'marks', ids, change: { favorite: true } }], 1);
  expect(step).toMatchObject({ number: 1, pictureCount: 30 });
  expect(transactions.mock.calls.length).toBeGreaterThan(1);
  expect((await allPictures(library)).every(({ favorite }) => favorite)).toBe(true);
  expect(await library.undo()).toEqual({ ...step, isUndone: true });
  expect((await allPictures(library)).some(({ favorite }) => favorite)).toBe(false);
  expect(await library.redo()).toEqual(step);
  expect((await allPictures(library)).every(({ favorite }) => favorite)).toBe(true);
});
