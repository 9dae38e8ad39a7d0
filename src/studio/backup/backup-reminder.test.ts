import { expect, it } from 'vitest';
import type { BackupHistory } from '@/domain/backup/backup-log.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { LaterPorts } from '../studio.ts';
import { dueForBackup, quietBackups } from './backup-reminder.ts';

const DAY_MS = 24 * 3600_000;
const MADE_MS = samplePicture(1).createdAtMs;
const files = { original: new Blob(['original']), thumbnail: new Blob(['thumbnail']) };

async function openAfter(days: number, last: BackupHistory['last'] = null) {
  let nowMs = MADE_MS + days * DAY_MS;
  const storage = { ...memoryStorage(), problem: null };
  await storage.library.save(samplePicture(1), files);
  const log = { read: () => ({ last, verified: null }), write: () => {} };
  const studio = openStudio(storage, scriptedBackend().backend, {
    now: () => nowMs,
    later: async () => ({ backups: async () => ({ log }) }) as unknown as LaterPorts,
  });
  return { studio, pass: (more: number) => (nowMs += more * DAY_MS) };
}

it('a backup is asked for when pictures have long been without one', async () => {
  expect(await dueForBackup((await openAfter(1)).studio)).toBeNull();
  expect(await dueForBackup((await openAfter(31)).studio)).toBe(1);
  const last = { madeAtMs: MADE_MS + DAY_MS, pictures: 1 };
  expect(await dueForBackup((await openAfter(31, last)).studio)).toBeNull();
});

it('whoever does not want to hear of it hears nothing for a week', async () => {
  const { studio, pass } = await openAfter(31);
  quietBackups(studio);
  pass(6);
  expect(await dueForBackup(studio)).toBeNull();
  pass(2);
  expect(await dueForBackup(studio)).toBe(1);
});
