import { promisifyRequest } from 'idb-keyval';
import { boardFrom, cellsFrom, tableFrom } from '@/domain/board/board-schema.ts';
import type { BoardStore } from '@/domain/board/board-store.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

/** What is kept of a board: its table never changes, its cells do with every click. */
const boardKey = (id: string) => ['board', id];
const tableKey = (id: string) => ['table', id];
const cellsKey = (id: string) => ['cells', id];

/** An array sorts after every string. */
const ALL_BOARDS = () => IDBKeyRange.bound(['board'], ['board', []]);

export function indexedDbBoardStore({ name = 'bildwerk' } = {}): BoardStore {
  const records = objectStore(`${name}-boards`);
  const changes = announcer(`${name}-boards`, (id) => (typeof id === 'string' ? id : null));
  const tell = (id: string) => changes.tell({ put: [id], removed: [] });

  return {
    async all() {
      const stored = await records.read((store) =>
        promisifyRequest<unknown[]>(store.getAll(ALL_BOARDS())),
      );
      // Their ids sort by time, and so do the records.
      return stored
        .map(boardFrom)
        .filter((board) => board !== null)
        .toReversed();
    },

    async get(id) {
      const keys = [boardKey(id), tableKey(id), cellsKey(id)];
      const [board, table, cells] = await records.read((store) =>
        Promise.all(keys.map((key) => promisifyRequest<unknown>(store.get(key)))),
      );
      const read = boardFrom(board);
      return read && { board: read, table: tableFrom(table), cells: cellsFrom(cells) };
    },

    cells: async (id) =>
      cellsFrom(await records.read((store) => promisifyRequest<unknown>(store.get(cellsKey(id))))),

    async put({ board, table, cells }) {
      await records.write((store) => {
        store.put(board, boardKey(board.id));
        store.put(cells, cellsKey(board.id));
        if (table !== null) store.put(table, tableKey(board.id));
      });
      tell(board.id);
    },

    async change(id, change) {
      const changed = await records.write(async (store) => {
        const isThere = (await promisifyRequest(store.count(boardKey(id)))) > 0;
        if (!isThere) return new Map();
        const cells = change(cellsFrom(await promisifyRequest<unknown>(store.get(cellsKey(id)))));
        store.put(cells, cellsKey(id));
        return cells;
      });
      tell(id);
      return changed;
    },

    async remove(id) {
      await records.write((store) => {
        for (const key of [boardKey(id), tableKey(id), cellsKey(id)]) store.delete(key);
      });
      changes.tell({ put: [], removed: [id] });
    },

    subscribe: (listener) =>
      changes.subscribe(({ put, removed }) => {
        for (const id of put) listener(id, true);
        for (const id of removed) listener(id, false);
      }),
  };
}
