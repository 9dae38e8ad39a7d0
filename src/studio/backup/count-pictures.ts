import { type BackupHistory, isBackupDue } from '@/domain/backup/backup-log.ts';
import { FLAGS } from '@/domain/library/catalogue.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { Storage } from '../studio.ts';

export interface PictureCounts {
  /** The bin included. */
  readonly pictures: number;
  /** Those that are asked about. */
  readonly newer: number;
  /** When the first was asked for, in ms since 1970; Infinity where there is none. */
  readonly firstMs: number;
}

/** How many pictures there are, and how many of them were asked for after a time. */
export async function countPictures(
  storage: Pick<Storage, 'catalogue'>,
  afterMs = 0,
): Promise<PictureCounts> {
  const catalogue = await storage.catalogue();
  // All are in the columns by then.
  await catalogue.find(WHOLE_LIBRARY);
  const { columns } = catalogue;
  let [pictures, newer, firstMs] = [0, 0, Infinity];
  for (let slot = 0; slot < columns.length; slot++) {
    if ((columns.flags[slot] ?? 0) & FLAGS.removed) continue;
    const timeMs = columns.times[slot] ?? 0;
    pictures += 1;
    if (timeMs > afterMs) newer += 1;
    firstMs = Math.min(firstMs, timeMs);
  }
  return { pictures, newer, firstMs };
}

/** How far the library has gone on since its last backup. */
export interface BackupStanding {
  readonly pictures: number;
  readonly newPictures: number;
  readonly isDue: boolean;
}

export async function backupStanding(
  storage: Pick<Storage, 'catalogue'>,
  { last }: BackupHistory,
  nowMs: number,
): Promise<BackupStanding> {
  const { pictures, newer, firstMs } = await countPictures(storage, last?.madeAtMs);
  // Imports bear the time of their files: they are new, too.
  const newPictures = Math.max(newer, pictures - (last?.pictures ?? 0));
  const sinceMs = last?.madeAtMs ?? firstMs;
  return { pictures, newPictures, isDue: isBackupDue({ newPictures, sinceMs, nowMs }) };
}
