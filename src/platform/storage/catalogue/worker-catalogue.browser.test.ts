import { createStore, del, get, keys, set } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import { catalogueContract } from '@/domain/library/catalogue-contract.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { indexedDbLibrary } from '../indexed-db-library.ts';
import { workerCatalogue } from './worker-catalogue.ts';

const newName = () => `test-${crypto.randomUUID()}`;
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };
const open = (name: string) => workerCatalogue({ name, workerAddress: (address) => address });

describe('a catalogue in a worker', () => {
  catalogueContract(() => {
    const name = newName();
    return { library: indexedDbLibrary({ name }), catalogue: open(name) };
  });
});

it('reads records as the library does', async () => {
  const name = newName();
  const library = indexedDbLibrary({ name });
  const [first, second] = [samplePicture(1), samplePicture(2)];
  for (const picture of [first, second]) await library.save(picture, files);
  const ids = [second.id, 'nobody', first.id, second.id];
  expect(await open(name).records(ids)).toEqual([second, null, first, second]);
});

/** Ten pictures on two shelves, whose blocks have been made and stored. */
async function libraryWithBlocks() {
  const name = newName();
  const shelves = createStore(`${name}-pictures`, 'records');
  const pictures = Array.from({ length: 10 }, (_, number) => samplePicture(number));
  const second = pictures[5]?.id ?? '';
  await set('', { version: 2, edition: 1, records: pictures.slice(0, 5) }, shelves);
  await set(second, { version: 2, edition: 2, records: pictures.slice(5) }, shelves);
  await open(name).find({ ...WHOLE_LIBRARY, words: 'fox' });
  await vi.waitFor(async () => expect(await keys(shelves)).toHaveLength(6), { timeout: 20_000 });
  return { name, shelves, second };
}

const found = async (name: string, words = 'fox') =>
  (await open(name).find({ ...WHOLE_LIBRARY, words })).slots.length;

describe('what a catalogue has made of a library', () => {
  it('is stored, and makes the shelves needless', async () => {
    const { name, shelves } = await libraryWithBlocks();
    const shelf = (await get('', shelves)) as object;
    await set('', { ...shelf, records: [] }, shelves);
    expect(await found(name)).toBe(10);
  });

  it.each(['columns', 'traits'])('is made again where its %s are missing', async (name) => {
    const library = await libraryWithBlocks();
    await del([name, library.second], library.shelves);
    expect(await found(library.name)).toBe(10);
  });

  it.each(['columns', 'traits'])(
    'is made again where its %s are of another version',
    async (name) => {
      const library = await libraryWithBlocks();
      await set([name, library.second], { version: 'odd' }, library.shelves);
      expect(await found(library.name)).toBe(10);
    },
  );

  it.each(['columns', 'traits'])('is made again where its %s are broken', async (name) => {
    const library = await libraryWithBlocks();
    const key = [name, library.second];
    const block = (await get(key, library.shelves)) as object;
    await set(key, { ...block, ids: 'cut short' }, library.shelves);
    expect(await found(library.name)).toBe(10);
  });

  it('has its words read before anyone looks for one', async () => {
    const { name, shelves, second } = await libraryWithBlocks();
    const catalogue = open(name);
    await catalogue.readWords();
    for (const key of ['', second]) await del(['traits', key], shelves);
    for (const key of ['', second])
      await set(key, { version: 2, edition: 9, records: [] }, shelves);
    const { slots } = await catalogue.find({ ...WHOLE_LIBRARY, words: 'fox' });
    expect(slots).toHaveLength(10);
  });

  it('says that a newer version of the studio was here', async () => {
    const { name, shelves } = await libraryWithBlocks();
    await set(samplePicture(20).id, { version: 99, edition: 1, records: [] }, shelves);
    await expect(found(name)).rejects.toMatchObject({ problem: 'newer' });
  });
});

it('a catalogue hears of what another tab does', async () => {
  const name = newName();
  const [here, there] = [open(name), indexedDbLibrary({ name })];
  await here.find(WHOLE_LIBRARY);
  const heard = vi.fn();
  here.subscribe(heard);
  await there.save(samplePicture(1), files);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 20_000 });
  expect((await here.find(WHOLE_LIBRARY)).total).toBe(1);
});

it('counts what cannot be read', async () => {
  const name = newName();
  const shelves = createStore(`${name}-pictures`, 'records');
  await set('', { version: 2, edition: 1, records: [samplePicture(1), 'broken'] }, shelves);
  await set(samplePicture(2).id, 'broken', shelves);
  expect(await open(name).find(WHOLE_LIBRARY)).toMatchObject({ total: 1, unreadable: 2 });
});
