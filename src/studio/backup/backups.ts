import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BackupHistory, BackupLog } from '@/domain/backup/backup-log.ts';
import { type Archive, ArchiveError, type Archives } from '@/domain/backup/archive.ts';
import { StorageError } from '@/domain/library/library.ts';
import { belongingsOf } from './belongings.ts';
import { countPictures } from './count-pictures.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';
import { importForeign, type ImportReport } from './import-foreign.ts';
import { NoBackupError, readManifest } from './read-backup.ts';
import { readForeign } from './read-foreign.ts';
import { checkBackup, restoreBackup, type RestoreReport } from './restore-backup.ts';
import { type BackedUp, type BackupProgress, writeBackup } from './write-backup.ts';

/** What is being done with a backup, or what came of it. */
export type BackupState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly work: BackupWork;
      readonly done: number;
      /** Null while it is not known. */
      readonly total: number | null;
    }
  | { readonly kind: 'written'; readonly pictures: number; readonly isVerified: boolean }
  | { readonly kind: 'restored' | 'checked'; readonly report: RestoreReport }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly work: BackupWork; readonly problem: BackupProblem };

export type BackupWork = 'write' | 'restore' | 'check';

/** `full` is this browser's storage; what else went wrong is in the words of the work. */
export type BackupProblem = 'no-backup' | 'newer' | 'damaged' | 'full' | 'unknown';

export interface Backups {
  readonly state: StoreApi<BackupState>;
  readonly history: StoreApi<BackupHistory>;
  /** Right after a click, as the browser asks where to save. */
  backUp(): Promise<void>;
  /** Of ours, or of another program whose exports we know. */
  restore(file: Blob): Promise<void>;
  check(file: Blob): Promise<void>;
  /** What was restored by then stays; a backup that is not whole goes. */
  cancel(): void;
}

type Needed = Pick<Studio, 'ports' | 'settings' | 'draft'>;

const opened = new WeakMap<Needed['ports'], Promise<Backups>>();

/** Backups go on whichever screen is in view, so there is one of these for a studio. */
export function backupsOf(studio: Needed): Promise<Backups> {
  const { ports } = studio;
  const open = async () => openBackups(studio, await (await ports.later()).backups());
  const backups = opened.get(ports) ?? open();
  opened.set(ports, backups);
  // What could not be loaded may be tried again.
  backups.catch(() => opened.delete(ports));
  return backups;
}

export function openBackups(
  studio: Needed,
  { archives, log }: { archives: Archives; log: BackupLog },
): Backups {
  const { ports } = studio;
  const state = createStore<BackupState>(() => ({ kind: 'idle' }));
  const history = createStore(() => log.read());
  let running: AbortController | null = null;

  function note(change: Partial<BackupHistory>): void {
    history.setState(change);
    log.write(history.getState());
  }

  async function backedUp(): Promise<BackedUp> {
    const { library, references } = await ports.storage;
    return { library, references, belongings: await belongingsOf(studio) };
  }

  /** One at a time; what is asked for meanwhile is not begun. `begin` says when its work changes. */
  async function run(
    first: BackupWork,
    begin: (stage: (work: BackupWork, total: number) => BackupProgress) => Promise<BackupState>,
  ): Promise<void> {
    if (running !== null) return;
    const { signal } = (running = new AbortController());
    let work = first;
    const show = (done: number, total: number | null) =>
      state.setState({ kind: 'working', work, done, total }, true);
    show(0, null);
    try {
      const ended = await begin((next, total) => {
        work = next;
        show(0, total);
        return { signal, onProgress: (done) => show(done, total) };
      });
      state.setState(ended, true);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === 'unknown' && !signal.aborted) reportError(error);
      state.setState(signal.aborted ? { kind: 'idle' } : { kind: 'failed', work, problem }, true);
    } finally {
      running = null;
    }
  }

  async function check(
    file: Blob,
    stage: (work: BackupWork, total: number) => BackupProgress,
  ): Promise<RestoreReport> {
    const archive = await archives.open(file);
    const { counts } = await readManifest(archive);
    const report = await checkBackup(await backedUp(), archive, stage('check', counts.pictures));
    const { madeAtMs } = report.manifest;
    if (isWhole(report))
      note({ verified: { madeAtMs, pictures: counts.pictures, atMs: ports.now() } });
    return report;
  }

  async function importFrom(
    archive: Archive,
    stage: (work: BackupWork, total: number) => BackupProgress,
  ): Promise<BackupState> {
    const foreign = await readForeign(archive);
    if (foreign === null) throw new NoBackupError({ isNewer: false });
    const progress = stage('restore', foreign.backup.pictures.length);
    const report = await importForeign(await ports.storage, ports, archive, foreign, progress);
    return { kind: 'imported', report };
  }

  return {
    state,
    history,

    backUp: () =>
      run('write', async (stage) => {
        const madeAtMs = ports.now();
        const name = `bildwerk-${new Date(madeAtMs).toISOString().slice(0, 10)}.zip`;
        const writer = await archives.create(name);
        if (writer === null) return { kind: 'idle' };
        try {
          const storage = await ports.storage;
          const progress = stage('write', (await countPictures(storage)).pictures);
          const { counts } = await writeBackup(await backedUp(), writer, madeAtMs, progress);
          const { file, isSaved } = await writer.finish();
          note({ last: { madeAtMs, pictures: counts.pictures } });
          // What the browser has yet to put among its downloads can only be checked from there.
          if (!isSaved) saveFile(file, name);
          const report = isSaved ? await check(file, stage) : null;
          return report === null || isWhole(report)
            ? { kind: 'written', pictures: counts.pictures, isVerified: isSaved }
            : { kind: 'checked', report };
        } catch (error) {
          await writer.abandon();
          throw error;
        }
      }),

    restore: (file) =>
      run('restore', async (stage) => {
        const archive = await archives.open(file);
        const ours = await readManifest(archive).catch(orForeign);
        if (ours === null) return importFrom(archive, stage);
        const { counts } = ours;
        const progress = stage('restore', counts.pictures);
        const report = await restoreBackup(await backedUp(), ports, archive, progress);
        const { madeAtMs } = report.manifest;
        const { last } = history.getState();
        // Whoever has filled a browser from a backup has one of what is there.
        if (isWhole(report) && madeAtMs > (last?.madeAtMs ?? 0))
          note({ last: { madeAtMs, pictures: counts.pictures } });
        return { kind: 'restored', report };
      }),

    check: (file) =>
      run('check', async (stage) => ({ kind: 'checked', report: await check(file, stage) })),

    cancel: () => running?.abort(),
  };
}

/** Whether all that the backup should hold is as it was written. */
export function isWhole({ damagedCount, missing }: RestoreReport): boolean {
  return damagedCount === 0 && missing === 0;
}

/** What is no backup of ours may be one of another program. */
function orForeign(error: unknown): null {
  if (error instanceof NoBackupError && !error.isNewer) return null;
  throw error;
}

function problemOf(error: unknown): BackupProblem {
  if (error instanceof NoBackupError) return error.isNewer ? 'newer' : 'no-backup';
  if (error instanceof ArchiveError) return 'damaged';
  if (error instanceof StorageError && error.problem === 'full') return 'full';
  return 'unknown';
}
