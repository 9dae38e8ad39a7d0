import { promisifyRequest } from 'idb-keyval';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { objectStore, type ObjectStore } from './object-store.ts';

let name: string;
let store: ObjectStore;

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  store = objectStore(name);
});

const put = (value: string, key: string) => store.write((records) => void records.put(value, key));
const all = () => store.read((records) => promisifyRequest(records.getAll()));

it('what was written before a fault is undone', async () => {
  await put('kept', 'a');
  const writing = store.write((records) => {
    records.put('lost', 'a');
    throw new Error('a fault');
  });
  await expect(writing).rejects.toThrow('a fault');
  expect(await all()).toEqual(['kept']);
});

it('a failure says why, even where another request only heard that it is over', async () => {
  await put('first', 'a');
  const writing = store.write(async (records) => {
    records.add('second', 'a');
    for (;;) await promisifyRequest(records.get('a'));
  });
  await expect(writing).rejects.toMatchObject({
    problem: 'unknown',
    cause: { name: 'ConstraintError' },
  });
  expect(await all()).toEqual(['first']);
});

it('a connection that was closed behind our back is opened again', async () => {
  await store.write((records) => records.transaction.db.close());
  await put('kept', 'a');
  expect(await all()).toEqual(['kept']);
});

it('a database that another tab holds is waited for, but not for ever', async () => {
  const held = await promisifyRequest(indexedDB.open(name));
  // Whatever opens it now stands behind the deletion, which stands behind the open connection.
  const deletion = indexedDB.deleteDatabase(name);
  await new Promise((resolve) => (deletion.onblocked = resolve));

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const writing = put('given up', 'a');
  vi.advanceTimersByTime(60_000);
  await expect(writing).rejects.toMatchObject({ problem: 'blocked' });
  vi.useRealTimers();

  held.close();
  await put('kept', 'b');
  expect(await all()).toEqual(['kept']);
});

it('a database that another tab needs is let go of, and opened again after', async () => {
  await put('old', 'a');
  await new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(name);
    deletion.onsuccess = resolve;
    deletion.onblocked = reject;
  });
  expect(await all()).toEqual([]);
  await put('new', 'a');
  expect(await all()).toEqual(['new']);
});
