import { queryOptions } from '@tanstack/react-query';
import type { CheckReport } from '@/domain/library/library-check.ts';
import type { Studio } from '../studio.ts';

const DAY_MS = 24 * 3600_000;

/** The library is looked through so often by itself. */
const CHECK_EVERY_MS = 7 * DAY_MS;

const LAST_CHECK = ['last check'] as const;

/** What the last check has found, and how much of the next was done; null where there was none. */
export function lastCheck({ ports }: Pick<Studio, 'ports'>) {
  return queryOptions({
    queryKey: LAST_CHECK,
    queryFn: async () => {
      const check = await (await ports.storage).check();
      return { report: await check.last(), interrupted: await check.interrupted(ports.now()) };
    },
    staleTime: 0,
  });
}

/** Looks through the whole library, every byte of it, and mends what can be mended. */
export async function checkLibrary(
  { ports }: Pick<Studio, 'ports'>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<CheckReport> {
  const check = await (await ports.storage).check();
  const { thumbnailer, now } = ports;
  return check.run({ thumbnailer, isThorough: true, now, signal, onProgress });
}

/** As `checkLibrary`, but quickly, unnoticed, and only where the last check was long ago. */
export async function checkWhenDue(
  { ports }: Pick<Studio, 'ports'>,
  signal: AbortSignal,
): Promise<void> {
  const check = await (await ports.storage).check();
  const last = await check.last();
  const { thumbnailer, now } = ports;
  if (last !== null && now() - last.endedAtMs < CHECK_EVERY_MS) return;
  await check.run({ thumbnailer, isThorough: false, now, signal });
}
