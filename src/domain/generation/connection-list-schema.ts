import * as v from 'valibot';
import { SKETCH } from './connection.ts';
import { type ConnectionList, ONLY_SKETCH } from './connection-list.ts';
import { connectionSchema } from './connection-schema.ts';

const storedSchema = v.object({
  connections: v.fallback(v.array(v.fallback(v.nullable(connectionSchema), null)), []),
  defaultId: v.fallback(v.string(), SKETCH.id),
});

/** Leaves out what cannot be read, and mends what is missing. */
export function connectionListFrom(stored: unknown): ConnectionList {
  const { success, output } = v.safeParse(storedSchema, stored);
  if (!success) return ONLY_SKETCH;
  const connections = output.connections.filter((connection) => connection !== null);
  return mended({ ...output, connections });
}

/** Sketch is always there, and a default. */
export function mended({ connections, defaultId }: ConnectionList): ConnectionList {
  const byId = new Map(connections.map((connection) => [connection.id, connection]));
  const unique = [...byId.values()].map((one) => (one.id === SKETCH.id ? SKETCH : one));
  return {
    connections: byId.has(SKETCH.id) ? unique : [SKETCH, ...unique],
    defaultId: byId.has(defaultId) ? defaultId : SKETCH.id,
  };
}
