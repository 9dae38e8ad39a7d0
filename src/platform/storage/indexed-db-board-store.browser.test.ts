import { boardStoreContract } from '@/domain/board/board-store-contract.ts';
import { describe, expect, it, vi } from 'vitest';
import { sampleBoard } from '@/domain/board/sample-board.ts';
import { indexedDbBoardStore } from './indexed-db-board-store.ts';

const emptyStore = () => indexedDbBoardStore({ name: `test-${crypto.randomUUID()}` });

describe('a board store in IndexedDB', () => boardStoreContract(emptyStore));

it('what one tab does to a board, another one hears', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const [here, there] = [indexedDbBoardStore({ name }), indexedDbBoardStore({ name })];
  const heard: unknown[] = [];
  there.subscribe(({ id, cells }) => heard.push([id, [...cells.keys()]]));
  const board = sampleBoard(1);
  await here.put({ board, table: null, cells: new Map() });
  await here.change(board.id, [3], () => ({ isLocked: true }));
  await vi.waitFor(() =>
    expect(heard).toEqual([
      [board.id, []],
      [board.id, [3]],
    ]),
  );
});
