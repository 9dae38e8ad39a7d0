import { promisifyRequest } from 'idb-keyval';
import type { Table } from '@/domain/table/table.ts';
import { TABLES_KEPT, type TableStore } from '@/domain/table/table-store.ts';
import { objectStore } from './object-store.ts';

/** One record a table; their ids sort by time. */
export function indexedDbTableStore({ name = 'bildwerk' } = {}): TableStore {
  const records = objectStore(`${name}-tables`);
  return {
    async get(id) {
      const record = await records.read((store) => promisifyRequest<unknown>(store.get(id)));
      return isTable(record) ? record : null;
    },

    async all() {
      const [ids, tables] = await records.read((store) =>
        Promise.all([
          promisifyRequest(store.getAllKeys()),
          promisifyRequest<unknown[]>(store.getAll()),
        ]),
      );
      return ids.flatMap((id, at) => {
        const table = tables[at];
        return isTable(table) ? [{ id: id as string, table }] : [];
      });
    },

    put: (id, table) =>
      records.write(async (store) => {
        store.put(table, id);
        const ids = await promisifyRequest(store.getAllKeys());
        for (const old of ids.slice(0, -TABLES_KEPT)) store.delete(old);
      }),
  };
}

function isTable(record: unknown): record is Table {
  if (typeof record !== 'object' || record === null) return false;
  const { columns, rows } = record as Partial<Table>;
  return Array.isArray(columns) && Array.isArray(rows);
}
