import { changeSettings } from '../settings.ts';
import type { Studio } from '../studio.ts';
import { backupStanding } from './count-pictures.ts';

const QUIET_MS = 7 * 24 * 3600_000;

/** How many pictures no backup has yet, where it is time for one; null where nothing is to be said. */
export async function dueForBackup({
  ports,
  settings,
}: Pick<Studio, 'ports' | 'settings'>): Promise<number | null> {
  const nowMs = ports.now();
  if (nowMs < settings.getState().backupQuietUntilMs) return null;
  const storage = await ports.storage;
  // Nothing of it outlives the page, which is said elsewhere.
  if (storage.problem !== null) return null;
  const { log } = await (await ports.later()).backups();
  const { isDue, newPictures } = await backupStanding(storage, log.read(), nowMs);
  return isDue ? newPictures : null;
}

/** Says nothing of backups for a week. */
export function quietBackups(studio: Pick<Studio, 'ports' | 'settings'>): void {
  changeSettings(studio, { backupQuietUntilMs: studio.ports.now() + QUIET_MS });
}
