import { beforeEach, expect, it } from 'vitest';
import type { Cells } from './board.ts';
import type { BoardStore } from './board-store.ts';
import { sampleBoard } from './sample-board.ts';

const NO_CELLS: Cells = new Map();
const excluding = (cell: number) => (cells: Cells) =>
  new Map(cells).set(cell, { isExcluded: true as const });

/** What every board store does. `createBoardStore` gives an empty one. */
export function boardStoreContract(createBoardStore: () => BoardStore): void {
  const [first, second] = [sampleBoard(1), sampleBoard(2)];
  const table = { columns: ['animal'], rows: [['fox'], ['owl']] };
  let boards: BoardStore;
  let told: [id: string, isThere: boolean][];

  beforeEach(() => {
    boards = createBoardStore();
    told = [];
    boards.subscribe((...change) => told.push(change));
  });

  it('gives the newest board first, and each with its table and cells', async () => {
    await boards.put({ board: first, table: null, cells: NO_CELLS });
    await boards.put({ board: second, table, cells: NO_CELLS });
    expect(await boards.all()).toEqual([second, first]);
    expect(await boards.get(second.id)).toEqual({ board: second, table, cells: NO_CELLS });
    expect(await boards.get(first.id)).toEqual({ board: first, table: null, cells: NO_CELLS });
    expect(told).toEqual([
      [first.id, true],
      [second.id, true],
    ]);
  });

  it('loses no change of cells that are changed at once', async () => {
    await boards.put({ board: first, table: null, cells: NO_CELLS });
    await Promise.all([
      boards.change(first.id, excluding(1)),
      boards.change(first.id, excluding(3)),
    ]);
    expect(await boards.cells(first.id)).toEqual(
      new Map([
        [1, { isExcluded: true }],
        [3, { isExcluded: true }],
      ]),
    );
  });

  it('keeps nothing of a board that is gone', async () => {
    await boards.put({ board: first, table, cells: NO_CELLS });
    await boards.remove(first.id);
    expect(told.at(-1)).toEqual([first.id, false]);
    await boards.change(first.id, excluding(1));
    expect(await boards.all()).toEqual([]);
    expect(await boards.get(first.id)).toBeNull();
    expect(await boards.cells(first.id)).toEqual(NO_CELLS);
  });
}
