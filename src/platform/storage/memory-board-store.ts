import type { BoardStore, WholeBoard } from '@/domain/board/board-store.ts';
import { listeners } from './listeners.ts';

/** Boards that last as long as the page, for where the browser refuses to store. */
export function memoryBoardStore(): BoardStore {
  const boards = new Map<string, WholeBoard>();
  const changes = listeners<{ readonly id: string; readonly isThere: boolean }>();
  return {
    all: async () =>
      [...boards.values()].map(({ board }) => board).toSorted((a, b) => (a.id > b.id ? -1 : 1)),
    get: async (id) => boards.get(id) ?? null,
    cells: async (id) => boards.get(id)?.cells ?? new Map(),
    async put(whole) {
      boards.set(whole.board.id, whole);
      changes.tell({ id: whole.board.id, isThere: true });
    },
    async change(id, change) {
      const whole = boards.get(id);
      if (whole === undefined) return new Map();
      const cells = change(whole.cells);
      boards.set(id, { ...whole, cells });
      changes.tell({ id, isThere: true });
      return cells;
    },
    async remove(id) {
      boards.delete(id);
      changes.tell({ id, isThere: false });
    },
    subscribe: (listener) => changes.subscribe(({ id, isThere }) => listener(id, isThere)),
  };
}
