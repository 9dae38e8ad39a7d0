import type { BoardChange, BoardStore, WholeBoard } from '@/domain/board/board-store.ts';
import { listeners } from './listeners.ts';

/** Boards that last as long as the page, for where the browser refuses to store. */
export function memoryBoardStore(): BoardStore {
  const boards = new Map<string, WholeBoard>();
  const changes = listeners<BoardChange>();
  return {
    all: async () =>
      [...boards.values()].map(({ board }) => board).toSorted((a, b) => (a.id > b.id ? -1 : 1)),
    get: async (id) => boards.get(id) ?? null,
    cells: async (id) => boards.get(id)?.cells ?? new Map(),
    async put(whole) {
      const { id } = whole.board;
      boards.set(id, whole);
      changes.tell({ id, isThere: true, cells: whole.cells });
    },
    async change(id, numbers, change) {
      const whole = boards.get(id);
      if (whole === undefined) return new Map();
      const cells = new Map(
        numbers.map((number) => [number, change(whole.cells.get(number) ?? {}, number)]),
      );
      boards.set(id, { ...whole, cells: new Map([...whole.cells, ...cells]) });
      changes.tell({ id, isThere: true, cells });
      return cells;
    },
    async remove(id) {
      boards.delete(id);
      changes.tell({ id, isThere: false, cells: new Map() });
    },
    subscribe: changes.subscribe,
  };
}
