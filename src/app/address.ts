import { openStorageNow } from './open-storage-now.ts';
import { isElsewhere } from './next-frame.ts';

/**
 * A visit that begins elsewhere than at the prompt box has what it needs fetched and opened while
 * the code of the start is still being read; the build keeps this file apart from that code.
 */
if (isElsewhere) {
  const early = [import('./walls.tsx'), openStorageNow()];
  // Whoever needs it asks again, and says so.
  for (const fetching of early) fetching.catch(() => undefined);
}
