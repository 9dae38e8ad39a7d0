import { createStore, set } from 'idb-keyval';
import { expect, it } from 'vitest';
import type { Arrived } from '@/domain/queue/arrival-store.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import { indexedDbArrivalStore } from './indexed-db-arrival-store.ts';

const newName = () => `test-${crypto.randomUUID()}`;
const arrived: Arrived = {
  image: new Blob(['pixels'], { type: 'image/png' }),
  connection: 'mine',
  notices: [{ kind: 'nothing-understood' }],
  recipe: sampleRecipe(),
  pictures: [],
  cost: { unit: 'usd', amount: 0.04 },
  startedAtMs: 1,
  endedAtMs: 2,
};

it('a picture that has arrived is there for every tab, with all that is known of it, until it is removed', async () => {
  const name = newName();
  await indexedDbArrivalStore({ name }).put('one', arrived);
  const other = indexedDbArrivalStore({ name });
  const found = (await other.all()).get('one');
  expect(found).toEqual({ ...arrived, image: expect.any(Blob) as Blob });
  expect(await found?.image.text()).toBe('pixels');
  await other.remove(['one']);
  expect(await other.all()).toEqual(new Map());
});

it('what cannot be read costs nothing else', async () => {
  const name = newName();
  const store = indexedDbArrivalStore({ name });
  await store.put('one', arrived);
  await set('two', { id: 'two', image: 'no picture' }, createStore(`${name}-arrivals`, 'records'));
  expect([...(await store.all()).keys()]).toEqual(['one']);
});
