/** What was measured here with one connection over the last days. */
export interface Weather {
  /** Oldest first; hours in which nothing was asked are left out. */
  readonly hours: readonly WeatherHour[];
  /** How long the last pictures took from being sent to being received, oldest first. */
  readonly tookMs: readonly number[];
}

export interface WeatherHour {
  /** Hours since 1970. */
  readonly hour: number;
  readonly made: number;
  readonly failed: number;
  /** How often the service asked for a pause. */
  readonly limited: number;
}

export interface WeatherReport {
  readonly made: number;
  readonly failed: number;
  readonly limited: number;
  /** The middle half of what the last pictures took; null where none has been made. */
  readonly took: Took | null;
}

export interface Took {
  readonly shortMs: number;
  readonly usualMs: number;
  readonly longMs: number;
}

export const UNKNOWN_WEATHER: Weather = { hours: [], tookMs: [] };

const HOUR_MS = 3_600_000;
const HOURS_KEPT = 72;
const TIMES_KEPT = 20;

export type Sight =
  | { readonly name: 'made'; readonly tookMs: number }
  | { readonly name: 'failed' }
  | { readonly name: 'limited' };

export function withSight(weather: Weather, sight: Sight, nowMs: number): Weather {
  const hour = Math.floor(nowMs / HOUR_MS);
  const past = weather.hours.filter((one) => one.hour !== hour && hour - one.hour < HOURS_KEPT);
  const known = weather.hours.find((one) => one.hour === hour);
  const now = known ?? { hour, made: 0, failed: 0, limited: 0 };
  return {
    hours: [...past, { ...now, [sight.name]: now[sight.name] + 1 }],
    tookMs:
      sight.name === 'made' ? [...weather.tookMs, sight.tookMs].slice(-TIMES_KEPT) : weather.tookMs,
  };
}

export function reportOf({ hours, tookMs }: Weather, nowMs: number): WeatherReport {
  const hour = Math.floor(nowMs / HOUR_MS);
  const recent = hours.filter((one) => hour - one.hour < HOURS_KEPT);
  const sum = (what: 'made' | 'failed' | 'limited') =>
    recent.reduce((total, one) => total + one[what], 0);
  return {
    made: sum('made'),
    failed: sum('failed'),
    limited: sum('limited'),
    took: tookOf(tookMs),
  };
}

function tookOf(tookMs: readonly number[]): Took | null {
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  if (sorted.length === 0) return null;
  return { shortMs: at(0.25), usualMs: at(0.5), longMs: at(0.75) };
}

/** How long a picture may be expected to take, failures and pauses weighed in; the unknown is tried. */
export function expectedMs(weather: Weather, nowMs: number): number {
  const { made, failed, limited, took } = reportOf(weather, nowMs);
  if (took === null) return failed > 0 ? Infinity : 0;
  return took.usualMs * (1 + (failed + limited) / Math.max(1, made));
}
