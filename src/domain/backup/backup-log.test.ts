import { expect, it } from 'vitest';
import { backupHistoryFrom, isBackupDue, NO_BACKUPS } from './backup-log.ts';

const DAY_MS = 24 * 3600_000;

it.each([
  [0, 400, false],
  [1, 29, false],
  [1, 30, true],
  [49, 0, false],
  [50, 0, true],
])('with %i new pictures after %i days a backup is due: %s', (newPictures, days, isDue) => {
  expect(isBackupDue({ newPictures, sinceMs: 5, nowMs: 5 + days * DAY_MS })).toBe(isDue);
});

it('what was noted of backups is read back, and nothing of what cannot be read', () => {
  const last = { madeAtMs: 1, pictures: 2 };
  const history = { last, verified: { ...last, atMs: 3 } };
  expect(backupHistoryFrom(structuredClone(history))).toEqual(history);
  for (const broken of [null, 'x', {}, { last: 5, verified: null }])
    expect(backupHistoryFrom(broken)).toEqual(NO_BACKUPS);
});
