import { describe, expect, it } from 'vitest';
import type { Cost } from './cost.ts';
import { type Expense, totalsOf } from './expense.ts';

/** In the clock of whoever runs the test, as it is for the user. */
const at = (month: number, day: number, hour: number) =>
  new Date(2026, month - 1, day, hour).getTime();

const expense = (
  atMs: number,
  amount: number,
  connection = 'work',
  unit: Cost['unit'] = 'usd',
): Expense => ({ id: `${atMs} ${connection}`, connection, atMs, cost: { unit, amount } });

describe('what was spent', () => {
  const totals = totalsOf(
    [
      expense(at(11, 22, 0), 1),
      expense(at(11, 22, 23), 2),
      expense(at(11, 21, 23), 4),
      expense(at(10, 31, 23), 8),
      expense(new Date(2025, 10, 22, 12).getTime(), 16),
      expense(at(11, 22, 12), 32, 'own'),
      expense(at(11, 22, 12), 1000, 'horde', 'kudos'),
    ],
    'usd',
    at(11, 22, 15),
  );

  it('is summed up by day and month for each connection', () => {
    expect(totals.get('work')).toEqual({ today: 3, month: 7, ever: 31, pictures: 5 });
    expect(totals.get('own')).toEqual({ today: 32, month: 32, ever: 32, pictures: 1 });
  });

  it('and altogether, one unit apart from the other', () => {
    expect(totals.get(null)).toEqual({ today: 35, month: 39, ever: 63, pictures: 6 });
    expect(totals.has('horde')).toBe(false);
  });
});
