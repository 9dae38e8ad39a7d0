import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveError, type ArchiveWriter } from '@/domain/backup/archive.ts';
import type { BackupHistory } from '@/domain/backup/backup-log.ts';
import { allPictures } from '@/domain/library/library-contract.ts';
import { StorageError } from '@/domain/library/library.ts';
import { DEFAULT_HABITS } from '@/domain/export/export-habits.ts';
import { samplePicture } from '@/domain/library/sample-picture.ts';
import { sampleWorkshop } from '@/domain/library/sample-workshop.ts';
import { memorySlot } from '@/domain/settings/memory-slot.ts';
import { type ArchiveTarget, memoryTarget } from '@/platform/files/archive-target.ts';
import { browserArchives } from '@/platform/files/browser-archives.ts';
import { memoryDesk } from '@/platform/storage/memory-desk.ts';
import { memoryStorage } from '@/platform/storage/memory-storage.ts';
import { memoryBoardStore } from '@/platform/storage/memory-board-store.ts';
import { memoryListStore } from '@/platform/storage/memory-list-store.ts';
import { memoryTableStore } from '@/platform/storage/memory-table-store.ts';
import { ABSENT_PORTS, NOWHERE, openStudio, scriptedBackend } from '../scripted-studio.ts';
import type { LaterPorts, Storage } from '../studio.ts';
import { backupContract } from './backup-contract.ts';
import { openBackups } from './backups.ts';
import { backupStanding } from './count-pictures.ts';
import { NoBackupError } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const now = () => Date.UTC(2026, 5, 1);
const archives = browserArchives({ now, choose: async () => memoryTarget() });
const untouched = { signal: new AbortController().signal, onProgress: () => {} };
const ports = { thumbnailer: { thumbnail: () => Promise.reject(new Error('none')) }, now };

const later = async (): Promise<LaterPorts> => ({
  ...ABSENT_PORTS,
  workshop: sampleWorkshop(),
  desk: async () => memoryDesk(),
  tables: async () => memoryTableStore(),
  boards: async () => memoryBoardStore(),
  galleries: async () => memoryListStore(),
  publishing: async () => ({
    ...NOWHERE,
    places: memoryListStore(),
    published: memoryListStore(),
  }),
  exportHabits: async () => memorySlot(DEFAULT_HABITS),
});

describe('in memory', () => backupContract(memoryStorage, archives));

async function filled(count: number): Promise<Storage> {
  const storage = memoryStorage();
  for (let number = 0; number < count; number++) {
    const files = {
      original: new Blob([`original ${number}`], { type: 'image/png' }),
      thumbnail: new Blob([`thumbnail ${number}`], { type: 'image/webp' }),
    };
    await storage.library.save(samplePicture(number), files);
  }
  return { ...storage, problem: null };
}

async function backupOf(storage: Storage): Promise<Blob> {
  const writer = (await archives.create('')) as ArchiveWriter;
  await writeBackup({ ...storage, belongings: [] }, writer, 1234, untouched);
  return (await writer.finish()).file;
}

/** A zip of such texts. */
async function archiveOf(files: Readonly<Record<string, string>>): Promise<Blob> {
  const writer = (await archives.create('')) as ArchiveWriter;
  for (const [name, text] of Object.entries(files)) await writer.add(name, new Blob([text]));
  return (await writer.finish()).file;
}

const manifest = (fields: object = {}) =>
  JSON.stringify({
    format: 'bildwerk-backup',
    version: 1,
    madeAtMs: 1,
    counts: { pictures: 1, references: 0 },
    ...fields,
  });

const line = (fields: object) =>
  JSON.stringify({ picture: samplePicture(1), original: null, thumbnail: null, ...fields });

async function restore(backup: Blob, storage = memoryStorage()) {
  const there = { ...storage, belongings: [] };
  return restoreBackup(there, ports, await archives.open(backup), untouched);
}

describe('what comes from outside', () => {
  it('brings no picture that was not there, whichever bytes are turned', async () => {
    const storage = await filled(3);
    const backup = new Uint8Array(await (await backupOf(storage)).arrayBuffer());
    const known = new Set((await allPictures(storage.library)).map((one) => JSON.stringify(one)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(backup.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const damaged = backup.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          const { library, references } = memoryStorage();
          await restore(new Blob([damaged]), { ...memoryStorage(), library, references }).catch(
            (error: unknown) =>
              expect([ArchiveError, NoBackupError]).toContain((error as Error).constructor),
          );
          for (const picture of await allPictures(library)) {
            expect(known).toContain(JSON.stringify(picture));
            const number = Number(picture.recipe.prompt.split(', ')[1]);
            const original = await library.original(picture.id);
            expect(await original?.text()).toBe(`original ${number}`);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['another zip', { 'a.txt': 'text' }, false],
    ['one whose manifest is no JSON', { 'manifest.json': '{' }, false],
    ['one of another format', { 'manifest.json': manifest({ format: 'x' }) }, false],
    ['one of a later version', { 'manifest.json': manifest({ version: 3 }) }, true],
    ['made at no time', { 'manifest.json': manifest({ madeAtMs: 1e300 }) }, false],
  ])('is refused when it is %s', async (_, files, isNewer) => {
    const error = await restore(await archiveOf(files)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoBackupError);
    expect((error as NoBackupError).isNewer).toBe(isNewer);
  });

  it.each([
    [1, { pictures: 0, references: 0 }],
    [2, { pictures: 0, references: 0, belongings: { presets: 0 } }],
  ])('is read in version %i of the format', async (version, counts) => {
    const files = { 'manifest.json': manifest({ version, counts }) };
    expect(await restore(await archiveOf(files))).toMatchObject({ restored: 0, missing: 0 });
  });

  const { id } = samplePicture(1);
  const sha256 = '0'.repeat(64);

  it.each([
    ['is no JSON', '{'],
    ['is nested without end', line({ picture: JSON.parse('['.repeat(100) + ']'.repeat(100)) })],
    ['has a picture that cannot be read', line({ picture: { id } })],
    ['names a file elsewhere', line({ original: { name: '../../etc/passwd', sha256 } })],
    ['names a file that is not there', line({ original: { name: `originals/${id}.png`, sha256 } })],
    ['has no checksum', line({ original: { name: `originals/${id}.png` } })],
  ])('has a picture set aside whose line %s', async (_, text) => {
    const files = { 'parts/000001/pictures.jsonl': text, 'manifest.json': manifest() };
    const storage = memoryStorage();
    const report = await restore(await archiveOf(files), storage);
    expect(report).toMatchObject({ restored: 0, damagedCount: 1, missing: 0 });
    expect(await allPictures(storage.library)).toEqual([]);
  });

  it('keeps a picture once, however many lines it has', async () => {
    const files = {
      'parts/000001/pictures.jsonl': `${line({})}\n${line({})}\n`,
      'parts/000002/pictures.jsonl': line({}),
      '../parts/000003/pictures.jsonl': line({ picture: samplePicture(2) }),
      'manifest.json': manifest(),
    };
    const storage = memoryStorage();
    expect(await restore(await archiveOf(files), storage)).toMatchObject({ restored: 1 });
    expect(await allPictures(storage.library)).toEqual([samplePicture(1)]);
  });

  it('opens a picture of an earlier version', async () => {
    const { version: _, rating: __, tags: ___, hash: ____, ...old } = samplePicture(1);
    const files = {
      'parts/000001/pictures.jsonl': line({ picture: old }),
      'manifest.json': manifest(),
    };
    const storage = memoryStorage();
    expect(await restore(await archiveOf(files), storage)).toMatchObject({ restored: 1 });
    expect(await allPictures(storage.library)).toEqual([samplePicture(1)]);
  });
});

/** A file that lies where the user keeps it. */
function savedTarget(): ArchiveTarget {
  const target = memoryTarget();
  return { ...target, close: async () => ({ ...(await target.close()), isSaved: true }) };
}

describe('a studio', () => {
  const noHistory: BackupHistory = { last: null, verified: null };

  function open(storage: Storage, target: ArchiveTarget | null = savedTarget()) {
    let history = noHistory;
    const studio = openStudio(storage, scriptedBackend().backend, { now, later });
    const log = { read: () => history, write: (next: BackupHistory) => (history = next) };
    const own = browserArchives({ now, choose: async () => target });
    return { ...openBackups(studio, { archives: own, log }), read: () => history };
  }

  it('reads back what it has written, and remembers when', async () => {
    const backups = open(await filled(3));
    await backups.backUp();
    const written = { madeAtMs: now(), pictures: 3 };
    expect(backups.state.getState()).toEqual({ kind: 'written', pictures: 3, isVerified: true });
    expect(backups.read()).toEqual({ last: written, verified: { ...written, atMs: now() } });
  });

  it('remembers nothing where no place was chosen', async () => {
    const backups = open(await filled(1), null);
    await backups.backUp();
    expect(backups.state.getState()).toEqual({ kind: 'idle' });
    expect(backups.read()).toEqual(noHistory);
  });

  it('leaves nothing behind of a backup that was called off', async () => {
    let isAbandoned = false;
    const target = savedTarget();
    const abandon = async () => void (isAbandoned = true);
    const backups = open(await filled(3), { ...target, abandon });
    backups.state.subscribe((state) => {
      if (state.kind === 'working' && state.done === 2) backups.cancel();
    });
    await backups.backUp();
    expect(backups.state.getState()).toEqual({ kind: 'idle' });
    expect([isAbandoned, backups.read()]).toEqual([true, noHistory]);
  });

  it('says when the disk was full, and goes on from there', async () => {
    const backup = await backupOf(await filled(3));
    const storage: Storage = { ...memoryStorage(), problem: null };
    const library = {
      ...storage.library,
      saveAll: () => Promise.reject(new StorageError('full')),
    };
    const backups = open({ ...storage, library });
    await backups.restore(backup);
    expect(backups.state.getState()).toEqual({ kind: 'failed', work: 'restore', problem: 'full' });
    const roomy = open(storage);
    await roomy.restore(backup);
    expect(roomy.state.getState()).toMatchObject({ kind: 'restored', report: { restored: 3 } });
    // What came from a backup is in one.
    expect([backups.read().last, roomy.read().last]).toEqual([
      null,
      { madeAtMs: 1234, pictures: 3 },
    ]);
  });

  it('says when a file is no backup, and when it was cut short', async () => {
    const backups = open(await filled(1));
    await backups.check(await archiveOf({ 'a.txt': '' }));
    expect(backups.state.getState()).toMatchObject({ kind: 'failed', problem: 'no-backup' });
    await backups.check((await backupOf(await filled(1))).slice(0, -1));
    expect(backups.state.getState()).toMatchObject({ kind: 'failed', problem: 'damaged' });
    expect(backups.read()).toEqual(noHistory);
  });

  it('counts what came since the last backup', async () => {
    const storage = await filled(3);
    const last = { madeAtMs: samplePicture(0).createdAtMs, pictures: 1 };
    expect(await backupStanding(storage, { ...noHistory, last }, now())).toEqual({
      pictures: 3,
      newPictures: 2,
      isDue: true,
    });
    const full = { madeAtMs: samplePicture(2).createdAtMs, pictures: 3 };
    expect(await backupStanding(storage, { ...noHistory, last: full }, now())).toMatchObject({
      newPictures: 0,
      isDue: false,
    });
  });
});
