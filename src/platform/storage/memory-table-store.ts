import { TABLES_KEPT, type TableStore } from '@/domain/table/table-store.ts';
import type { Table } from '@/domain/table/table.ts';

/** Tables that are gone with the page. */
export function memoryTableStore(): TableStore {
  let tables: readonly { readonly id: string; readonly table: Table }[] = [];
  return {
    get: async (id) => tables.find((kept) => kept.id === id)?.table ?? null,
    async put(id, table) {
      const others = tables.filter((kept) => kept.id !== id);
      const all = [...others, { id, table }];
      tables = all.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(-TABLES_KEPT);
    },
    all: async () => tables,
  };
}
