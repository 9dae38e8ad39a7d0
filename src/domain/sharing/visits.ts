import * as v from 'valibot';
import { PICTURE_KEY } from './gallery.ts';

/** What this browser remembers of galleries of others, latest first; none of it is in the library. */
export type Visits = readonly (readonly [address: string, visit: Visit])[];

export interface Visit {
  /** When the version was made that was seen last. */
  readonly madeAtMs: number;
  /** The keys of the pictures that the visitor favours. */
  readonly picks: readonly string[];
}

const MOST_VISITS = 100;
const UNSEEN: Visit = { madeAtMs: 0, picks: [] };

export const visitsSchema: v.GenericSchema<unknown, Visits> = v.array(
  v.tuple([
    v.string(),
    v.object({
      madeAtMs: v.number(),
      picks: v.array(v.pipe(v.string(), v.regex(PICTURE_KEY))),
    }),
  ]),
);

/** Null for a gallery that was never opened here. */
export function visitOf(visits: Visits, address: string): Visit | null {
  return visits.find(([known]) => known === address)?.[1] ?? null;
}

/** The galleries visited longest ago make room. */
export function withVisit(visits: Visits, address: string, changed: Partial<Visit>): Visits {
  const visit = { ...UNSEEN, ...visitOf(visits, address), ...changed };
  const others = visits.filter(([known]) => known !== address);
  return [[address, visit] as const, ...others].slice(0, MOST_VISITS);
}

/** Favours a picture, or no longer. */
export function withPick(visits: Visits, address: string, key: string): Visits {
  const { picks } = visitOf(visits, address) ?? UNSEEN;
  return withVisit(visits, address, {
    picks: picks.includes(key) ? picks.filter((one) => one !== key) : [...picks, key],
  });
}
