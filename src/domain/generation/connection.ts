import * as v from 'valibot';

/** One configured backend. Its key is kept in the vault, never here. */
export interface Connection {
  readonly id: string;
  /** The kind of backend, as in `Backend.kind`. */
  readonly kind: string;
  /** The user's own name for it. */
  readonly name: string;
  /** Where the service stands, for kinds that can stand anywhere; without a slash at its end. */
  readonly address?: string;
  /** How the service speaks, for kinds with several ways. */
  readonly dialect?: string;
  /** What the kind needs beyond that, such as a workflow. */
  readonly options: Readonly<Record<string, string>>;
}

/** No user name, question or fragment: those are where keys would hide. */
const ADDRESS =
  /^https?:\/\/(?:\[[\da-f:.]+\]|[^\s/?#@\\:()[\]]+)(?::\d{1,5})?(?:\/[^\s/?#@\\]+)*$/i;

const MAX_OPTION_LENGTH = 2_000_000;
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

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

const exportSchema = v.object({
  bildwerk: v.literal('connections'),
  version: v.literal(1),
  connections: v.pipe(v.array(connectionSchema), v.maxLength(1000)),
});

/** Connections as a file that others may read: it holds no key. */
export function exportConnections(connections: readonly Connection[]): string {
  // Only what the schema knows leaves the studio.
  const known = connections.map((connection) => v.parse(connectionSchema, connection));
  return JSON.stringify({ bildwerk: 'connections', version: 1, connections: known }, null, 2);
}

/** Null for a text that is no such file. */
export function importConnections(text: string): readonly Connection[] | null {
  try {
    const { success, output } = v.safeParse(exportSchema, JSON.parse(text));
    return success ? output.connections : null;
  } catch {
    return null;
  }
}
