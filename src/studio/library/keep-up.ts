import type { Studio } from '../studio.ts';
import { cleanReferences } from '../references/clean-references.ts';
import { removeExpired } from './bin.ts';
import { clearTombstones } from './clear-tombstones.ts';
import { checkWhenDue } from './check-library.ts';
import { giveUpByRule } from './give-up-originals.ts';

/** What the library needs now and then: pictures leave the bin when their time is over, tombstones go that nobody needs, originals are given up by the user's rule, images that nothing names go, and all is looked through. */
export async function keepUp(
  studio: Pick<Studio, 'ports' | 'settings'>,
  signal: AbortSignal,
): Promise<void> {
  await removeExpired(studio);
  await clearTombstones(studio.ports);
  await giveUpByRule(studio);
  // A store that cannot be read keeps its images, and not the check from being made.
  await cleanReferences(await studio.ports.storage, studio.ports).catch(() => undefined);
  signal.throwIfAborted();
  await checkWhenDue(studio, signal);
}
