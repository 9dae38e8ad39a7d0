import {
  freeName,
  withConnection,
  withConnectionMoved,
} from '@/domain/generation/arrange-connections.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import { createId } from '@/domain/id.ts';
import type { Studio } from '../studio.ts';

type Around = Pick<Studio, 'connections' | 'ports'>;

export function moveConnection({ connections }: Around, id: string, by: -1 | 1): Promise<void> {
  return connections.change((list) => withConnectionMoved(list, id, by));
}

export function setDefaultConnection({ connections }: Around, id: string): Promise<void> {
  return connections.change((list) => ({ ...list, defaultId: id }));
}

/** Another connection like this one, right behind it and without its key. */
export function duplicateConnection(
  { connections, ports }: Around,
  connection: Connection,
): Promise<void> {
  const id = createId(ports.now(), ports.random);
  return connections.change((list) => {
    const place = list.connections.findIndex((one) => one.id === connection.id);
    const copy = { ...connection, id, name: freeName(list, connection.name) };
    return withConnection(list, copy, place + 1);
  });
}
