import type { Cost } from '@/domain/generation/cost.ts';

/** A cost in the user's way of writing numbers: small sums with as many places as they need. */
export function costText({ unit, amount }: Cost, locale: string): string {
  if (unit === 'kudos') {
    return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(amount)} kudos`;
  }
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    ...(amount > 0 && amount < 0.1 ? { maximumSignificantDigits: 2 } : {}),
  }).format(amount);
}

/** A wait in seconds or minutes, whichever says more. */
export function waitText(ms: number, locale: string): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
