import { createStore, set } from 'idb-keyval';
import { describe, expect, it, vi } from 'vitest';
import { withConnection } from '@/domain/generation/arrange-connections.ts';
import { type ConnectionList, ONLY_SKETCH } from '@/domain/generation/connection-list.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import { indexedDbConnectionStore } from './indexed-db-connection-store.ts';
import { indexedDbExpenseStore } from './indexed-db-expense-store.ts';

const newName = () => `test-${crypto.randomUUID()}`;
const connection = (id: string): Connection => ({ id, kind: 'openai', name: id, options: {} });
const adding = (id: string) => (list: ConnectionList) => withConnection(list, connection(id));

describe('connections in IndexedDB', () => {
  it('are only Sketch at first, and then what was added, also to a page that comes later', async () => {
    const name = newName();
    expect(await indexedDbConnectionStore({ name }).read()).toEqual(ONLY_SKETCH);
    const changed = await indexedDbConnectionStore({ name }).change(adding('work'));
    expect(changed.connections.map(({ id }) => id)).toEqual(['sketch', 'work']);
    expect(await indexedDbConnectionStore({ name }).read()).toEqual(changed);
  });

  it('are changed by two tabs at once without losing either, and both hear of it', async () => {
    const name = newName();
    const [here, there] = [indexedDbConnectionStore({ name }), indexedDbConnectionStore({ name })];
    const heard: number[] = [];
    there.subscribe(({ connections }) => heard.push(connections.length));
    await Promise.all([here.change(adding('a')), there.change(adding('b'))]);
    expect((await here.read()).connections).toHaveLength(3);
    await vi.waitFor(() => expect(new Set(heard)).toEqual(new Set([2, 3])));
  });

  it('are written only as they can be read again', async () => {
    const name = newName();
    const broken = { ...connection('b'), address: 'https://key@images.example' };
    const changed = await indexedDbConnectionStore({ name }).change((list) =>
      withConnection(list, broken),
    );
    expect(changed).toEqual(ONLY_SKETCH);
    expect(await indexedDbConnectionStore({ name }).read()).toEqual(ONLY_SKETCH);
  });
});

describe('expenses in IndexedDB', () => {
  it('are counted once each, and what cannot be read is passed over', async () => {
    const name = newName();
    const expense = {
      id: 'p1',
      connection: 'work',
      atMs: 1,
      cost: { unit: 'usd', amount: 0.04 },
    } as const;
    const expenses = indexedDbExpenseStore({ name });
    await expenses.add(expense);
    await expenses.add(expense);
    await set('broken', { cost: 'much' }, createStore(`${name}-expenses`, 'records'));
    expect(await indexedDbExpenseStore({ name }).all()).toEqual([expense]);
  });
});
