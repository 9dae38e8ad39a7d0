import { withConnection, withoutConnection } from '@/domain/generation/arrange-connections.ts';
import { connectionById } from '@/domain/generation/connection-list.ts';
import type { Studio } from '../studio.ts';

type Around = Pick<Studio, 'connections' | 'keys'>;

/**
 * Deletes a connection and its key, and gives the way back. The key comes back with it, unless the
 * keys were locked.
 */
export async function removeConnection(
  { connections, keys }: Around,
  id: string,
): Promise<() => Promise<void>> {
  const before = connections.state.getState();
  const connection = connectionById(before, id);
  const vault = await keys.vault();
  const keeping = (await vault.state()).keys.get(id);
  const key = await vault.get(id).catch(() => null);
  await connections.change((list) => withoutConnection(list, id));
  await vault.remove(id);
  return async () => {
    if (connection === null) return;
    if (key !== null && keeping !== undefined) await vault.put(id, key, keeping);
    await connections.change((list) => ({
      ...withConnection(list, connection, before.connections.indexOf(connection)),
      ...(before.defaultId === id && { defaultId: id }),
    }));
  };
}
