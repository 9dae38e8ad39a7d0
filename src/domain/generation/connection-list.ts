import { type Connection, SKETCH } from './connection.ts';

/** The user's connections in their own order, Sketch always among them. */
export interface ConnectionList {
  readonly connections: readonly Connection[];
  /** The id of one of them: what new work is made with where nothing else is said. */
  readonly defaultId: string;
}

export const ONLY_SKETCH: ConnectionList = { connections: [SKETCH], defaultId: SKETCH.id };

/** The connection of this id; null when there is none. */
export function connectionById({ connections }: ConnectionList, id: string): Connection | null {
  return connections.find((connection) => connection.id === id) ?? null;
}

/** What stands in for a connection that is gone: one of the same kind, else the default. */
export function nearestConnection(list: ConnectionList, id: string, kind: string): Connection {
  const standard = connectionById(list, list.defaultId) ?? SKETCH;
  return (
    connectionById(list, id) ??
    (standard.kind === kind ? standard : list.connections.find((one) => one.kind === kind)) ??
    standard
  );
}
