import * as v from 'valibot';
import type { Connection } from './connection.ts';

/** No user name, question or fragment: those are where keys would hide. */
const ADDRESS =
  /^https?:\/\/(?:\[[\da-f:.]+\]|[^\s/?#@\\:()[\]]+)(?::\d{1,5})?(?:\/[^\s/?#@\\]+)*$/i;

const MAX_OPTION_LENGTH = 2_000_000;
const name = v.pipe(v.string(), v.maxLength(200), v.regex(/\S/));

export const connectionSchema = v.object({
  id: name,
  kind: name,
  name,
  address: v.exactOptional(v.pipe(v.string(), v.maxLength(2000), v.regex(ADDRESS))),
  dialect: v.exactOptional(name),
  options: v.fallback(
    v.record(
      v.pipe(v.string(), v.maxLength(100)),
      v.pipe(v.string(), v.maxLength(MAX_OPTION_LENGTH)),
    ),
    {},
  ),
}) satisfies v.GenericSchema<unknown, Connection>;

/** What was typed as an address, in the form in which it is kept; null when it is none. */
export function addressFrom(typed: string): string | null {
  const trimmed = typed.trim().replace(/\/+$/, '');
  const isBare = !/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed);
  const isNear = /^(?:localhost|127\.|\[::1\]|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/i;
  const address = isBare ? `${isNear.test(trimmed) ? 'http' : 'https'}://${trimmed}` : trimmed;
  return ADDRESS.test(address) ? address : null;
}
