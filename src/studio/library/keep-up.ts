import type { Studio } from '../studio.ts';
import { removeExpired } from './bin.ts';

/** What the library needs now and then: pictures leave the bin when their time is over. */
export async function keepUp(studio: Pick<Studio, 'ports'>, signal: AbortSignal): Promise<void> {
  await removeExpired(studio);
  signal.throwIfAborted();
}
