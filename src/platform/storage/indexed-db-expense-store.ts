import { promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { type ExpenseStore, expenseSchema } from '@/domain/generation/expense.ts';
import { objectStore } from './object-store.ts';

/** One record a picture, by its id. */
export function indexedDbExpenseStore({ name = 'bildwerk' } = {}): ExpenseStore {
  const records = objectStore(`${name}-expenses`);
  return {
    add: (expense) =>
      records.write((store) => {
        store.put(expense, expense.id);
      }),

    async all() {
      const all = await records.read((store) => promisifyRequest<unknown[]>(store.getAll()));
      return all.filter((record) => v.is(expenseSchema, record));
    },
  };
}
