import { queryOptions } from '@tanstack/react-query';
import type { Expense } from '@/domain/generation/expense.ts';
import type { Studio } from '../studio.ts';

/** What all pictures have cost, read anew whenever it is looked at. */
export function allExpenses({ ports }: Pick<Studio, 'ports'>) {
  return queryOptions({
    queryKey: ['expenses'],
    queryFn: async (): Promise<readonly Expense[]> => (await ports.storage).expenses.all(),
    staleTime: 0,
  });
}
