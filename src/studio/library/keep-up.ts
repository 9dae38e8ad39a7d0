import type { Studio } from '../studio.ts';
import { removeExpired } from './bin.ts';
import { checkWhenDue } from './check-library.ts';

/** What the library needs now and then: pictures leave the bin when their time is over, and all is looked through. */
export async function keepUp(studio: Pick<Studio, 'ports'>, signal: AbortSignal): Promise<void> {
  await removeExpired(studio);
  signal.throwIfAborted();
  await checkWhenDue(studio, signal);
}
