import { beforeEach, expect, it } from 'vitest';
import type { Cell, Cells } from './board.ts';
import type { BoardChange, BoardStore } from './board-store.ts';
import { sampleBoard } from './sample-board.ts';

const NO_CELLS: Cells = new Map();
const excluded = (cell: Cell): Cell => ({ ...cell, isExcluded: true });

/** What every board store does. `createBoardStore` gives an empty one. */
export function boardStoreContract(createBoardStore: () => BoardStore): void {
  const [first, second] = [sampleBoard(1), sampleBoard(2)];
  const table = { columns: ['animal'], rows: [['fox'], ['owl']] };
  let boards: BoardStore;
  let told: BoardChange[];

  beforeEach(() => {
    boards = createBoardStore();
    told = [];
    boards.subscribe((change) => told.push(change));
  });

  it('gives the newest board first, and each with its table and cells', async () => {
    await boards.put({ board: first, table: null, cells: NO_CELLS });
    await boards.put({ board: second, table, cells: NO_CELLS });
    expect(await boards.all()).toEqual([second, first]);
    expect(await boards.get(second.id)).toEqual({ board: second, table, cells: NO_CELLS });
    expect(await boards.get(first.id)).toEqual({ board: first, table: null, cells: NO_CELLS });
    expect(told).toEqual([
      { id: first.id, isThere: true, cells: NO_CELLS },
      { id: second.id, isThere: true, cells: NO_CELLS },
    ]);
  });

  it('loses no change of cells that are changed at once, and tells them', async () => {
    await boards.put({ board: first, table: null, cells: NO_CELLS });
    await Promise.all([
      boards.change(first.id, [1, 2], excluded),
      boards.change(first.id, [2, 7000], (cell) => ({ ...cell, jobs: ['a job'] })),
    ]);
    const expected = new Map<number, Cell>([
      [1, { isExcluded: true }],
      [2, { isExcluded: true, jobs: ['a job'] }],
      [7000, { jobs: ['a job'] }],
    ]);
    expect(await boards.cells(first.id)).toEqual(expected);
    expect((await boards.get(first.id))?.cells).toEqual(expected);
    expect(new Map(told.flatMap(({ cells }) => [...cells]))).toEqual(expected);
  });

  it('brings a board back with its cells', async () => {
    await boards.put({ board: first, table, cells: NO_CELLS });
    await boards.change(first.id, [1, 7000], excluded);
    const whole = await boards.get(first.id);
    await boards.remove(first.id);
    if (whole !== null) await boards.put(whole);
    expect(await boards.get(first.id)).toEqual(whole);
  });

  it('keeps nothing of a board that is gone', async () => {
    await boards.put({ board: first, table, cells: NO_CELLS });
    await boards.remove(first.id);
    expect(told.at(-1)).toEqual({ id: first.id, isThere: false, cells: NO_CELLS });
    await boards.change(first.id, [1], excluded);
    expect(await boards.all()).toEqual([]);
    expect(await boards.get(first.id)).toBeNull();
    expect(await boards.cells(first.id)).toEqual(NO_CELLS);
  });
}
