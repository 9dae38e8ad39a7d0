import { freeName, withConnection } from '@/domain/generation/arrange-connections.ts';
import { exportConnections, importConnections } from '@/domain/generation/connection-file.ts';
import { type Connection, SKETCH } from '@/domain/generation/connection.ts';
import { createId } from '@/domain/id.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';

/** Saves connections as a file, without their keys. */
export function downloadConnections(connections: readonly Connection[]): void {
  const text = exportConnections(connections.filter(({ id }) => id !== SKETCH.id));
  saveFile(new Blob([text], { type: 'application/json' }), 'bildwerk-connections.json');
}

/** Adds the connections of a file behind those there are; gives how many, null for another file. */
export async function importConnectionFile(
  { backends, connections, ports }: Pick<Studio, 'backends' | 'connections' | 'ports'>,
  file: Blob,
): Promise<number | null> {
  const imported = importConnections(await file.text());
  if (imported === null) return null;
  const kinds = new Set(await backends.kinds());
  const added = imported.filter(({ kind }) => kinds.has(kind));
  await connections.change((list) =>
    added.reduce(
      (all, connection, index) =>
        withConnection(all, {
          ...connection,
          // An id of its own: the file's may be that of a connection that is here.
          id: createId(ports.now(), ports.random, index),
          name: freeName(all, connection.name),
        }),
      list,
    ),
  );
  return added.length;
}
