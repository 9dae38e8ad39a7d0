import type { RemoteBackend } from '@/domain/generation/backend.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import type { ConnectionReport } from '@/domain/generation/connection-report.ts';
import type { Studio } from '../studio.ts';

/**
 * Finds out whether a connection works before it is kept, at no cost. The key is the one that was
 * typed; without one, that of the vault. Rejects with a `VaultError` and with the signal's reason.
 */
export async function testConnection(
  { backends, keys }: Pick<Studio, 'backends' | 'keys'>,
  connection: Connection,
  typedKey: string | null,
  signal: AbortSignal,
): Promise<ConnectionReport> {
  const { needs, open } = await backends.kind(connection.kind);
  const kept = async () => (needs.key === 'none' ? null : (await keys.vault()).get(connection.id));
  const backend = open(connection, { key: typedKey ?? (await kept()) });
  return (backend as RemoteBackend).check(signal);
}
