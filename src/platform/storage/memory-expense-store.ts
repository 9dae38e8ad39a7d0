import type { Expense, ExpenseStore } from '@/domain/generation/expense.ts';

/** Expenses that last as long as the page. */
export function memoryExpenseStore(): ExpenseStore {
  const expenses = new Map<string, Expense>();
  return {
    add: async (expense) => void expenses.set(expense.id, expense),
    all: async () => [...expenses.values()],
  };
}
