import { createStore, del, keys, set, setMany } from 'idb-keyval';
import { expect, it } from 'vitest';
import { withConnection } from '@/domain/generation/arrange-connections.ts';
import { createId } from '@/domain/id.ts';
import { allPictures } from '@/domain/library/library-contract.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleJob } from '@/domain/queue/sample-job.ts';
import { freshStanding } from '@/domain/queue/standing.ts';
import { EMPTY_DRAFT } from '@/domain/recipe/draft.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { DEFAULT_SETTINGS } from '@/domain/settings/settings.ts';
import { indexedDbTableStore } from './indexed-db-table-store.ts';
import { openStorage } from './open-storage.ts';
import { webStorageDesk } from './web-storage-desk.ts';
import { webStorageNotebook } from './web-storage-notebook.ts';

const NUMBERS = [1, 2, 3, 4];
const pictures = NUMBERS.map((number) => samplePicture(number));
const filesOf = (number: number) => ({
  original: new Blob([`original ${number}`]),
  thumbnail: new Blob([`thumbnail ${number}`]),
});
const idOf = (number: number) => createId(number * 1000, () => 0.5);
const storeOf = (name: string, what: string) => createStore(`${name}-${what}`, 'records');

/** Two of everything in each store; pictures are on two shelves. Gives the hashes of references. */
async function fill(name: string): Promise<readonly string[]> {
  const storage = await openStorage({ name });
  const { library, jobs, arrivals, references, connections, expenses, previews, standings } =
    storage;
  for (const number of NUMBERS) await library.save(samplePicture(number), filesOf(number));
  await setMany(
    [
      ['', { version: 2, edition: 1, records: pictures.slice(0, 2) }],
      [pictures[2]!.id, { version: 2, edition: 2, records: pictures.slice(2) }],
    ],
    storeOf(name, 'pictures'),
  );
  for (const number of [1, 2]) {
    const id = idOf(number);
    const collection = { id, name: `collection ${number}`, parent: null, createdAtMs: 1 };
    await library.edit(
      [{ kind: 'arrangement', change: { putCollections: [collection], putSearches: [] } }],
      1,
    );
    await jobs.add([sampleJob(number)]);
    await arrivals.put(id, {
      image: new Blob(['arrived']),
      connection: 'mine',
      notices: [],
      recipe: sampleRecipe(),
      pictures: [],
      startedAtMs: 1,
      endedAtMs: 2,
    });
    const own = { id: `own ${number}`, kind: 'openai', name: 'Own', options: {} };
    await connections.change((list) => withConnection(list, own));
    const cost = { unit: 'usd', amount: 0.04 } as const;
    await expenses.add({ id, connection: 'own 1', atMs: 1, cost });
    await previews.put(id, new Blob(['preview']));
    await standings.put(freshStanding(`own ${number}`));
    const preset = { id, name: `preset ${number}`, folder: '', words: 'fog', negative: '' };
    await (await storage.presets()).change((now) => [...now, preset]);
    await indexedDbTableStore({ name }).put(id, { columns: ['a'], rows: [[`${number}`]] });
  }
  return Promise.all(['one', 'two'].map((text) => references.add(new Blob([text]), 1)));
}

const readable = (files: readonly (Blob | null)[]) => files.map((file) => file?.size ?? null);

/** All that can be read of each store, as a page does that opens after that. */
async function readAll(name: string, hashes: readonly string[], isFound = true) {
  const storage = await openStorage({ name });
  const { library, jobs, arrivals, references, connections, expenses, previews, standings } =
    storage;
  expect(storage.problem).toBeNull();
  const ids = pictures.map(({ id }) => id);
  return {
    pictures: (await allPictures(library)).map(({ id }) => id),
    found: isFound ? await findAll(storage) : [],
    originals: readable(await Promise.all(ids.map((id) => library.original(id)))),
    thumbnails: readable(await library.thumbnails(ids)),
    steps: (await library.steps()).length,
    collections: (await library.arrangement()).collections.map(({ id }) => id),
    jobs: (await jobs.all()).map(({ id }) => id),
    arrivals: [...(await arrivals.all()).keys()],
    references: readable(await Promise.all(hashes.map((hash) => references.get(hash)))),
    connections: (await connections.read()).connections.map(({ id }) => id),
    expenses: (await expenses.all()).map(({ id }) => id),
    previews: [...(await previews.all()).keys()],
    standings: (await standings.all()).map(({ connection }) => connection),
    presets: (await (await storage.presets()).read()).map(({ id }) => id),
    tables: (await indexedDbTableStore({ name }).all()).map(({ id }) => id),
    check: await (await storage.check()).last(),
  };
}

async function findAll({ catalogue }: Awaited<ReturnType<typeof openStorage>>) {
  const { find, columns } = await catalogue();
  return [...(await find(WHOLE_LIBRARY)).slots].map((slot) => columns.idAt(slot));
}

type Read = Awaited<ReturnType<typeof readAll>>;

interface Place {
  readonly store: string;
  /** The first key of the store where it is absent. */
  readonly key?: IDBValidKey;
  /** What of it can be read differently then, and how; nothing else is. */
  readonly leaves: (read: Read) => Partial<Read>;
}

const [first] = pictures.map(({ id }) => id);
const nullAt = (at: number, list: readonly (number | null)[]) =>
  list.map((size, index) => (index === at ? null : size));

const PLACES: Readonly<Record<string, Place>> = {
  'a shelf of pictures': {
    store: 'pictures',
    key: '',
    leaves: ({ pictures: ids, found }) => ({ pictures: ids.slice(0, 2), found: found.slice(0, 2) }),
  },
  'what a catalogue was made of': {
    store: 'pictures',
    key: ['columns', ''],
    leaves: () => ({}),
  },
  'the words of a catalogue': { store: 'pictures', key: ['traits', ''], leaves: () => ({}) },
  'collections and saved searches': {
    store: 'pictures',
    key: ['arrangement'],
    leaves: () => ({ collections: [] }),
  },
  'a step that can be undone': {
    store: 'pictures',
    key: ['step', 1, 0],
    leaves: ({ steps }) => ({ steps: steps - 1 }),
  },
  'the report of a check': { store: 'pictures', key: ['check'], leaves: () => ({}) },
  'the place of a check': { store: 'pictures', key: ['checking'], leaves: () => ({}) },
  'what is to be removed': { store: 'pictures', key: ['unwanted', first!], leaves: () => ({}) },
  'an original': {
    store: 'originals',
    leaves: ({ originals }) => ({ originals: nullAt(0, originals) }),
  },
  'a thumbnail': {
    store: 'thumbnails',
    leaves: ({ thumbnails }) => ({ thumbnails: nullAt(0, thumbnails) }),
  },
  'a job': { store: 'jobs', leaves: ({ jobs }) => ({ jobs: jobs.slice(1) }) },
  'an arrival': { store: 'arrivals', leaves: ({ arrivals }) => ({ arrivals: arrivals.slice(1) }) },
  'the connections': { store: 'connections', leaves: () => ({ connections: ['sketch'] }) },
  'an expense': { store: 'expenses', leaves: ({ expenses }) => ({ expenses: expenses.slice(1) }) },
  'a preview': { store: 'previews', leaves: ({ previews }) => ({ previews: previews.slice(1) }) },
  'a standing': {
    store: 'standings',
    leaves: ({ standings }) => ({ standings: standings.slice(1) }),
  },
  'the presets': { store: 'presets', leaves: () => ({ presets: [] }) },
  'a table': { store: 'tables', leaves: ({ tables }) => ({ tables: tables.slice(1) }) },
};

/** One after the other in the same place; undefined is nothing at all. */
const GARBAGE = ['broken', {}, [{ id: 7 }, null], undefined];

it.each(Object.entries(PLACES))(
  'what is broken or gone costs nothing else, and new things can be kept: %s',
  async (_, { store, key, leaves }) => {
    const name = `test-${crypto.randomUUID()}`;
    const hashes = await fill(name);
    // A catalogue is made of pictures alone, and takes its time.
    const isFound = store === 'pictures';
    const before = await readAll(name, hashes, isFound);
    const records = storeOf(name, store);
    const broken = key ?? (await keys(records))[0] ?? '';
    for (const garbage of GARBAGE) {
      if (garbage === undefined) await del(broken, records);
      else await set(broken, garbage, records);
      expect(await readAll(name, hashes, isFound)).toEqual({ ...before, ...leaves(before) });
    }

    const { library, jobs } = await openStorage({ name });
    await library.tidy();
    await library.save(samplePicture(9), filesOf(9));
    const added = { id: idOf(9), name: 'new', parent: null, createdAtMs: 1 };
    await library.edit(
      [{ kind: 'arrangement', change: { putCollections: [added], putSearches: [] } }],
      2,
    );
    await jobs.add([sampleJob(9)]);
    const after = await readAll(name, hashes);
    expect(after.pictures).toContain(samplePicture(9).id);
    expect(after.found).toContain(samplePicture(9).id);
    expect(after.collections).toContain(added.id);
    expect(await library.undo()).not.toBeNull();
  },
);

it('whatever stands in web storage, each of its things is read by itself', () => {
  const desk = webStorageDesk();
  const notebook = webStorageNotebook();
  const fillWeb = () => {
    notebook.writeSettings({ ...DEFAULT_SETTINGS, theme: 'dark' });
    notebook.writeDraft({ ...EMPTY_DRAFT, prompt: 'a fox' });
    desk.lists.change(() => [{ name: 'animals', lines: ['fox'] }]);
    desk.past.change(() => ['a fox']);
    desk.sheets.change(() => [{ id: 'one', draft: EMPTY_DRAFT }]);
  };
  const read = () => ({
    settings: notebook.settings().theme,
    draft: notebook.draft()?.prompt ?? '',
    lists: desk.lists.read().length,
    past: desk.past.read().length,
    sheets: desk.sheets.read().length,
  });
  const whole = { settings: 'dark', draft: 'a fox', lists: 1, past: 1, sheets: 1 };
  const lost = { settings: 'system', draft: '', lists: 0, past: 0, sheets: 0 };
  for (const what of ['settings', 'draft', 'lists', 'past', 'sheets'] as const)
    for (const garbage of ['', '{', 'null', '7', '[7]', '"text"']) {
      fillWeb();
      for (const storage of [localStorage, sessionStorage])
        if (storage.getItem(`bildwerk-${what}`) !== null)
          storage.setItem(`bildwerk-${what}`, garbage);
      expect(read()).toEqual({ ...whole, [what]: lost[what] });
    }
  localStorage.clear();
  sessionStorage.clear();
});
