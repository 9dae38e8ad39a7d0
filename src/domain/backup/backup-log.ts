import * as v from 'valibot';

/** PORT. What this browser knows of the backups that were made of it; reading never throws. */
export interface BackupLog {
  read(): BackupHistory;
  write(history: BackupHistory): void;
}

/** Null for what never was. */
export interface BackupHistory {
  readonly last: BackupNote | null;
  /** The last one that was read back, all of which was as it had been written. */
  readonly verified: (BackupNote & { readonly atMs: number }) | null;
}

export interface BackupNote {
  readonly madeAtMs: number;
  /** How many are in it. */
  readonly pictures: number;
}

export const NO_BACKUPS: BackupHistory = { last: null, verified: null };

const note = { madeAtMs: v.number(), pictures: v.number() };
const historySchema = v.object({
  last: v.nullable(v.object(note)),
  verified: v.nullable(v.object({ ...note, atMs: v.number() })),
}) satisfies v.GenericSchema<unknown, BackupHistory>;

export function backupHistoryFrom(stored: unknown): BackupHistory {
  const result = v.safeParse(historySchema, stored);
  return result.success ? result.output : NO_BACKUPS;
}

const MANY_PICTURES = 50;
const LONG_MS = 30 * 24 * 3600_000;

/**
 * Whether it is time for a backup: many pictures came since the last one, or some, and it was long
 * ago. `sinceMs` is the time of the last backup, or of the first picture where there was none.
 */
export function isBackupDue({
  newPictures,
  sinceMs,
  nowMs,
}: {
  newPictures: number;
  sinceMs: number;
  nowMs: number;
}): boolean {
  return newPictures >= MANY_PICTURES || (newPictures > 0 && nowMs - sinceMs >= LONG_MS);
}
