import type { LibraryQuery } from '@/domain/library/library-query.ts';

/** Days by the user's clock, as `2026-11-22`; '' where a side is open. */
export interface DayBounds {
  readonly from: string;
  readonly to: string;
}

/** The last moment that a date can tell. */
const NEVER_MS = 8_640_000_000_000_000;

/** The first and the last day of a span. */
export function dayBounds(between: LibraryQuery['between']): DayBounds {
  const [fromMs, toMs] = between ?? [0, NEVER_MS];
  return {
    from: fromMs === 0 ? '' : dayOf(fromMs),
    to: toMs === NEVER_MS ? '' : dayOf(toMs - 1),
  };
}

/** The query for these days, both of them with all their hours; what is no day is open. */
export function withDays(query: LibraryQuery, { from, to }: DayBounds): LibraryQuery {
  const fromMs = startOf(from, 0) ?? 0;
  const toMs = startOf(to, 1) ?? NEVER_MS;
  const isOpen = fromMs === 0 && toMs === NEVER_MS;
  return { ...query, between: isOpen ? null : [fromMs, toMs] };
}

function dayOf(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** When that day begins, or the one that comes so many days after. */
function startOf(day: string, later: number): number | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}
