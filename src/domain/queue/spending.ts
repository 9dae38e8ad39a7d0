import * as v from 'valibot';
import type { Totals } from '@/domain/generation/expense.ts';

/** The most that may be spent, in US dollars; null for no limit. */
export interface Cap {
  readonly day: number | null;
  readonly month: number | null;
}

export interface SpendingCaps {
  readonly all: Cap;
  /** By the connection's id. */
  readonly connections: Readonly<Record<string, Cap>>;
}

const NO_CAP: Cap = { day: null, month: null };
export const NO_CAPS: SpendingCaps = { all: NO_CAP, connections: {} };

/** US dollars; null for no limit. */
export const amountSchema = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));
const amount = v.fallback(amountSchema, null);
const capSchema = v.object({ day: amount, month: amount });

export const capsSchema = v.object({
  all: v.fallback(capSchema, NO_CAP),
  connections: v.fallback(v.record(v.string(), capSchema), {}),
}) satisfies v.GenericSchema<unknown, SpendingCaps>;

/** What has been spent and what is under way, by connection and altogether under null. */
export interface Spent {
  readonly totals: ReadonlyMap<string | null, Totals>;
  readonly underWay: ReadonlyMap<string | null, number>;
}

/** Whether a picture of this price can be paid for without passing a cap. */
export function hasRoom(
  caps: SpendingCaps,
  { totals, underWay }: Spent,
  connection: string,
  usd: number,
): boolean {
  const fits = (key: string | null, { day, month }: Cap) => {
    const { today = 0, month: thisMonth = 0 } = totals.get(key) ?? {};
    const more = (underWay.get(key) ?? 0) + usd;
    return isWithin(today, more, day) && isWithin(thisMonth, more, month);
  };
  return fits(null, caps.all) && fits(connection, caps.connections[connection] ?? NO_CAP);
}

/** At a cap nothing more is paid for, not even where the price is unknown. */
function isWithin(spent: number, more: number, cap: number | null): boolean {
  return cap === null || (spent + more <= cap + 1e-9 && spent < cap);
}

/** When the user's day ends, and with it what was spent today. */
export function nextDayMs(nowMs: number): number {
  const now = new Date(nowMs);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
