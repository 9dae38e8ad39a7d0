import * as v from 'valibot';
import type { Connection } from './connection.ts';
import { connectionSchema } from './connection-schema.ts';

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
