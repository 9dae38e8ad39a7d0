import * as v from 'valibot';
import { MOST_VISITS, type Visit, type Visits, visitSchema } from '@/domain/sharing/visits.ts';

const NAME = 'bildwerk-visits';
const visitsSchema = v.array(v.tuple([v.string(), visitSchema]));

/** In web storage, latest first; where there is none, nothing is remembered. */
export const webStorageVisits: Visits = {
  read: (address) => all().get(address) ?? null,

  write(address, visit) {
    const others = [...all()].filter(([known]) => known !== address);
    const kept = [[address, visit], ...others].slice(0, MOST_VISITS);
    try {
      localStorage.setItem(NAME, JSON.stringify(kept));
    } catch {
      // A visitor loses no more than their hearts, which the page still shows.
    }
  },
};

function all(): ReadonlyMap<string, Visit> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return new Map(v.parse(visitsSchema, stored));
  } catch {
    return new Map();
  }
}
