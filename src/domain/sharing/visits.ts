import * as v from 'valibot';
import { PICTURE_KEY } from './gallery.ts';

/** PORT. What this browser remembers of galleries of others; none of it is in the library. */
export interface Visits {
  /** Null for a gallery that was never opened here. */
  read(address: string): Visit | null;
  /** The galleries visited longest ago make room. */
  write(address: string, visit: Visit): void;
}

export interface Visit {
  /** When the version was made that was seen last. */
  readonly madeAtMs: number;
  /** The keys of the pictures that the visitor favours. */
  readonly picks: readonly string[];
}

export const MOST_VISITS = 100;

export const visitSchema = v.object({
  madeAtMs: v.number(),
  picks: v.array(v.pipe(v.string(), v.regex(PICTURE_KEY))),
}) satisfies v.GenericSchema<unknown, Visit>;
