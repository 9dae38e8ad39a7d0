import type { Studio } from '@/studio/studio.ts';
import { whenIdle } from '@/ui/when-idle.ts';

/** Nothing of it is urgent. */
const FIRST_AFTER_MS = 90_000;
const EVERY_MS = 6 * 3600_000;

/** Has the library looked after now and then, by one tab, while nothing else is to be done; gives how to end it. */
export function startUpkeep(studio: Studio): () => void {
  const end = new AbortController();
  const keepUp = async () => {
    await whenIdle();
    const { keepUp } = await import('@/studio/library/keep-up.ts');
    await navigator.locks.request('bildwerk-upkeep', { ifAvailable: true }, async (lock) => {
      if (lock !== null) await keepUp(studio, end.signal);
    });
  };
  // What fails now is tried again later.
  const run = () => void keepUp().catch(() => undefined);
  const begin = async () => {
    run();
    const { mirrorOf } = await import('@/studio/backup/mirror.ts');
    await mirrorOf(studio);
  };
  const first = setTimeout(() => void begin().catch(() => undefined), FIRST_AFTER_MS);
  const next = setInterval(run, EVERY_MS);
  end.signal.addEventListener('abort', () => {
    clearTimeout(first);
    clearInterval(next);
  });
  return () => end.abort();
}
