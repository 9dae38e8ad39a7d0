import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import type { Cell, Cells } from '@/domain/board/board.ts';
import { boardFrom, cellsFrom, tableFrom } from '@/domain/board/board-schema.ts';
import type { BoardStore } from '@/domain/board/board-store.ts';
import { announcer } from './announcer.ts';
import { objectStore } from './object-store.ts';

/** What is kept of a board: its table never changes, its cells do with every click. */
const boardKey = (id: string) => ['board', id];
const tableKey = (id: string) => ['table', id];
/** Cells lie together by hundreds, so that neither one nor all of them take many reads. */
const CELLS_TOGETHER = 500;
const cellsKey = (id: string, number: number) => ['cells', id, Math.floor(number / CELLS_TOGETHER)];

/** An array sorts after all else. */
const allUnder = (...key: string[]) => IDBKeyRange.bound(key, [...key, []]);

const changeSchema = v.object({ id: v.string(), cells: v.unknown() });

function changeFrom(record: unknown): { readonly id: string; readonly cells: Cells } | null {
  const { success, output } = v.safeParse(changeSchema, record);
  return success ? { id: output.id, cells: cellsFrom(output.cells) } : null;
}

export function indexedDbBoardStore({ name = 'bildwerk' } = {}): BoardStore {
  const records = objectStore(`${name}-boards`);
  const changes = announcer(`${name}-boards`, changeFrom);

  return {
    async all() {
      const stored = await records.read((store) =>
        promisifyRequest<unknown[]>(store.getAll(allUnder('board'))),
      );
      // Their ids sort by time, and so do the records.
      return stored
        .map(boardFrom)
        .filter((board) => board !== null)
        .toReversed();
    },

    async get(id) {
      const [board, table, cells] = await records.read((store) =>
        Promise.all([
          promisifyRequest<unknown>(store.get(boardKey(id))),
          promisifyRequest<unknown>(store.get(tableKey(id))),
          promisifyRequest<unknown[]>(store.getAll(allUnder('cells', id))),
        ]),
      );
      const read = boardFrom(board);
      return read && { board: read, table: tableFrom(table), cells: together(cells) };
    },

    cells: async (id) =>
      together(
        await records.read((store) =>
          promisifyRequest<unknown[]>(store.getAll(allUnder('cells', id))),
        ),
      ),

    async put({ board, table, cells }) {
      await records.write((store) => {
        store.put(board, boardKey(board.id));
        if (table !== null) store.put(table, tableKey(board.id));
        store.delete(allUnder('cells', board.id));
        for (const some of apart([...cells.keys()]))
          store.put(only(cells, some), cellsKey(board.id, some[0] ?? 0));
      });
      changes.tell({ put: [{ id: board.id, cells }], removed: [] });
    },

    async change(id, numbers, change) {
      const cells = await records.write(async (store) => {
        const changed = new Map<number, Cell>();
        if ((await promisifyRequest(store.count(boardKey(id)))) === 0) return changed;
        for (const some of apart(numbers)) {
          const key = cellsKey(id, some[0] ?? 0);
          const kept = new Map(cellsFrom(await promisifyRequest<unknown>(store.get(key))));
          for (const number of some) {
            const cell = change(kept.get(number) ?? {}, number);
            kept.set(number, cell);
            changed.set(number, cell);
          }
          store.put(kept, key);
        }
        return changed;
      });
      changes.tell({ put: [{ id, cells }], removed: [] });
      return cells;
    },

    async remove(id) {
      await records.write((store) => {
        store.delete(boardKey(id));
        store.delete(tableKey(id));
        store.delete(allUnder('cells', id));
      });
      changes.tell({ put: [], removed: [id] });
    },

    subscribe: (listener) =>
      changes.subscribe(({ put, removed }) => {
        for (const change of put) listener({ ...change, isThere: true });
        for (const id of removed) listener({ id, isThere: false, cells: new Map() });
      }),
  };
}

/** The numbers of cells that lie together. */
function apart(numbers: readonly number[]): Iterable<readonly number[]> {
  const parts = new Map<number, number[]>();
  for (const number of numbers) {
    const place = Math.floor(number / CELLS_TOGETHER);
    const part = parts.get(place) ?? [];
    part.push(number);
    parts.set(place, part);
  }
  return parts.values();
}

function together(stored: readonly unknown[]): Cells {
  return new Map(stored.flatMap((some) => [...cellsFrom(some)]));
}

function only(cells: Cells, numbers: readonly number[]): Cells {
  return new Map(numbers.map((number) => [number, cells.get(number) ?? {}]));
}
