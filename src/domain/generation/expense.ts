import * as v from 'valibot';
import { type Cost, costSchema } from './cost.ts';

/** What one picture cost, kept also when the picture is gone. */
export interface Expense {
  /** The picture's id, so that nothing is counted twice. */
  readonly id: string;
  readonly connection: string;
  readonly atMs: number;
  readonly cost: Cost;
}

export const expenseSchema = v.object({
  id: v.string(),
  connection: v.string(),
  atMs: v.number(),
  cost: costSchema,
}) satisfies v.GenericSchema<unknown, Expense>;

/** PORT. Keeps what pictures cost. Every promise settles after the transaction has completed. */
export interface ExpenseStore {
  /** Adding an expense that is there already changes nothing. */
  add(expense: Expense): Promise<void>;
  all(): Promise<readonly Expense[]>;
}

/** Sums of one unit; days and months are those of the user's clock. */
export interface Totals {
  readonly today: number;
  readonly month: number;
  readonly ever: number;
  readonly pictures: number;
}

const NOTHING: Totals = { today: 0, month: 0, ever: 0, pictures: 0 };

/** What was spent in one unit: on each connection, and altogether under null. */
export function totalsOf(
  expenses: Iterable<Expense>,
  unit: Cost['unit'],
  nowMs: number,
): ReadonlyMap<string | null, Totals> {
  const now = new Date(nowMs);
  const totals = new Map<string | null, Totals>();
  for (const { connection, atMs, cost } of expenses) {
    if (cost.unit !== unit) continue;
    const at = new Date(atMs);
    const isThisMonth = at.getFullYear() === now.getFullYear() && at.getMonth() === now.getMonth();
    const isToday = isThisMonth && at.getDate() === now.getDate();
    for (const key of [connection, null]) {
      const { today, month, ever, pictures } = totals.get(key) ?? NOTHING;
      totals.set(key, {
        today: today + (isToday ? cost.amount : 0),
        month: month + (isThisMonth ? cost.amount : 0),
        ever: ever + cost.amount,
        pictures: pictures + 1,
      });
    }
  }
  return totals;
}
