import { freeName, withConnection } from '@/domain/generation/arrange-connections.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import { createId } from '@/domain/id.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import type { Studio } from '../studio.ts';

/** A key as it was typed, and where it is to be kept. */
export interface GivenKey {
  readonly key: string;
  readonly keeping: KeyKeeping;
}

type Around = Pick<Studio, 'connections' | 'keys' | 'ports'>;

/**
 * Adds a connection at the end of the list, or changes the one of its id, and gives it. Its key is
 * kept first, so that nobody uses it without; null leaves the key as it is. Rejects with a
 * `VaultError` when the keys are locked.
 */
export async function keepConnection(
  { connections, keys, ports }: Around,
  wanted: Omit<Connection, 'id'> & { readonly id?: string },
  given: GivenKey | null,
): Promise<Connection> {
  await connections.read;
  const connection: Connection = {
    ...wanted,
    id: wanted.id ?? createId(ports.now(), ports.random),
    name:
      wanted.id === undefined ? freeName(connections.state.getState(), wanted.name) : wanted.name,
  };
  if (given) await (await keys.vault()).put(connection.id, given.key, given.keeping);
  await connections.change((list) => withConnection(list, connection));
  return connection;
}
