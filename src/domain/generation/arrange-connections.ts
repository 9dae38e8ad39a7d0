import type { Connection } from './connection.ts';
import { connectionById, type ConnectionList } from './connection-list.ts';
import { mended } from './connection-list-schema.ts';

/** With a connection changed in its place, or added at `index`, by itself at the end. */
export function withConnection(
  list: ConnectionList,
  connection: Connection,
  index: number = list.connections.length,
): ConnectionList {
  const isThere = connectionById(list, connection.id) !== null;
  return mended({
    ...list,
    connections: isThere
      ? list.connections.map((one) => (one.id === connection.id ? connection : one))
      : list.connections.toSpliced(index, 0, connection),
  });
}

export function withoutConnection(list: ConnectionList, id: string): ConnectionList {
  return mended({ ...list, connections: list.connections.filter((one) => one.id !== id) });
}

/** With a connection moved up (-1) or down (1) by one place. */
export function withConnectionMoved(list: ConnectionList, id: string, by: -1 | 1): ConnectionList {
  const from = list.connections.findIndex((one) => one.id === id);
  const moved = list.connections[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= list.connections.length) return list;
  const connections = list.connections.toSpliced(from, 1).toSpliced(to, 0, moved);
  return { ...list, connections };
}

/** The name, with a number behind it where another connection has it already. */
export function freeName({ connections }: ConnectionList, wanted: string): string {
  const taken = new Set(connections.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    if (!taken.has(`${wanted} ${number}`)) return `${wanted} ${number}`;
  }
}
