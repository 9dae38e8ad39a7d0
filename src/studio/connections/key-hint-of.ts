import { keyHint } from '@/domain/settings/key-vault.ts';
import type { Studio } from '../studio.ts';

/** The end of a connection's key, which is all that is ever shown of it; null when there is none or it is locked. */
export async function keyHintOf(
  { keys }: Pick<Studio, 'keys'>,
  id: string,
): Promise<string | null> {
  const vault = await keys.vault().catch(() => null);
  const key = (await vault?.get(id).catch(() => null)) ?? null;
  return key === null ? null : keyHint(key);
}
