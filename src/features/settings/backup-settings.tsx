import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Archive } from 'lucide-react';
import { useStore } from 'zustand';
import type { BackupHistory } from '@/domain/backup/backup-log.ts';
import { type Backups, backupsOf } from '@/studio/backup/backups.ts';
import { backupStanding } from '@/studio/backup/count-pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { FileButton } from '@/ui/file-button.tsx';
import { Signal } from '@/ui/signal.tsx';
import { BackupOutcome } from './backup-outcome.tsx';
import { BackupProgress } from './backup-progress.tsx';
import styles from './backup-settings.module.css';

const ZIP = '.zip,application/zip';

/** The whole library in a file, and back. */
export function BackupSettings() {
  const studio = useStudio();
  const { data: backups } = useQuery({
    queryKey: ['backups'],
    queryFn: () => backupsOf(studio),
    structuralSharing: false,
  });
  return (
    <section>
      <h2>
        <Trans>Backup</Trans>
      </h2>
      <p>
        <Trans>
          One file holds all pictures with their ratings, tags, notes and collections, and the
          images they began with; your presets, word lists, drafts, tables and settings, too. It
          holds no keys. Any browser can be filled from it. Exports of GPT Image Playground and
          ArtBot can be restored, too.
        </Trans>
      </p>
      {backups && <BackupWork backups={backups} />}
    </section>
  );
}

function BackupWork({ backups }: { backups: Backups }) {
  const state = useStore(backups.state);
  const history = useStore(backups.history);
  const isWorking = state.kind === 'working';
  return (
    <>
      <Standing key={state.kind} history={history} />
      <div className={styles['buttons']}>
        <Button look="main" disabled={isWorking} onClick={() => void backups.backUp()}>
          <Archive size={17} aria-hidden />
          <Trans>Back up now</Trans>
        </Button>
        <FileButton accept={ZIP} disabled={isWorking} onFile={(file) => void backups.restore(file)}>
          <Trans>Restore from a backup…</Trans>
        </FileButton>
        <FileButton accept={ZIP} disabled={isWorking} onFile={(file) => void backups.check(file)}>
          <Trans>Check a backup…</Trans>
        </FileButton>
      </div>
      {isWorking && <BackupProgress progress={state} onCancel={backups.cancel} />}
      <BackupOutcome state={state} />
    </>
  );
}

/** How far the library is ahead of its last backup. */
function Standing({ history }: { history: BackupHistory }) {
  const { i18n } = useLingui();
  const { ports } = useStudio();
  const { data: standing } = useQuery({
    queryKey: ['backup standing', history],
    queryFn: async () => backupStanding(await ports.storage, history, ports.now()),
    staleTime: 0,
  });
  const { last, verified } = history;
  const day = (ms: number) => new Date(ms).toLocaleDateString(i18n.locale, { dateStyle: 'long' });
  const { newPictures = 0, isDue = false } = standing ?? {};
  return (
    <ul className={styles['standing']}>
      <li>
        {last === null ? (
          <Trans>There is no backup yet.</Trans>
        ) : (
          <Trans>
            Last backup: {day(last.madeAtMs)},{' '}
            <Plural value={last.pictures} one="# picture" other="# pictures" />.
          </Trans>
        )}
      </li>
      {verified !== null && (
        <li>
          <Trans>
            Last one read back and found whole: {day(verified.atMs)}, made {day(verified.madeAtMs)}.
          </Trans>
        </li>
      )}
      {newPictures > 0 && (
        <li>
          <Signal look={isDue ? 'bad' : 'unknown'}>
            {last === null ? (
              <Plural
                value={newPictures}
                one="# picture is in this browser alone."
                other="# pictures are in this browser alone."
              />
            ) : (
              <Plural
                value={newPictures}
                one="# picture came since then."
                other="# pictures came since then."
              />
            )}
          </Signal>
        </li>
      )}
    </ul>
  );
}
