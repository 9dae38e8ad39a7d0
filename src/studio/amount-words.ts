import type { Cost } from '@/domain/generation/cost.ts';

/** A cost in the user's way of writing numbers: small sums with as many places as they need. */
export function costText({ unit, amount }: Cost, locale: string): string {
  if (unit === 'kudos')
    return `${formatFor(locale, { maximumFractionDigits: 0 }).format(amount)} kudos`;
  return formatFor(locale, {
    style: 'currency',
    currency: 'USD',
    ...(amount > 0 && amount < 0.1 ? { maximumSignificantDigits: 2 } : {}),
  }).format(amount);
}

/** A wait in seconds or minutes, whichever says more. */
export function waitText(ms: number, locale: string): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return formatFor(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** The size of something stored, in the largest unit that leaves a whole number before the point. */
export function bytesText(bytes: number, locale: string): string {
  const [size, unit] =
    bytes >= 1e9 ? [1e9, 'gigabyte'] : bytes >= 1e6 ? [1e6, 'megabyte'] : [1000, 'kilobyte'];
  const maximumFractionDigits = size === 1000 ? 0 : 1;
  return formatFor(locale, { style: 'unit', unit, maximumFractionDigits }).format(bytes / size);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than all else that a row of a list does. */
function formatFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}
