import type { WallOrder } from './wall-order.ts';

/** A month of an order by time. */
export interface Month {
  /** A moment in it, in ms since 1970. */
  readonly atMs: number;
  /** Index of its first picture. */
  readonly start: number;
  readonly count: number;
}

/** The months of an order by time, by the user's clock; those without a picture are left out. */
export function monthsOf(order: WallOrder): readonly Month[] {
  const { length, timeAt } = order;
  const months: Month[] = [];
  const isRising = length > 0 && timeAt(0) < timeAt(length - 1);
  for (let start = 0; start < length;) {
    const atMs = timeAt(start);
    const date = new Date(atMs);
    const bound = new Date(date.getFullYear(), date.getMonth() + (isRising ? 1 : 0), 1).getTime();
    const isWithin = (ms: number) => (isRising ? ms < bound : ms >= bound);
    let low = start + 1;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isWithin(timeAt(middle))) low = middle + 1;
      else high = middle;
    }
    months.push({ atMs, start, count: low - start });
    start = low;
  }
  return months;
}
