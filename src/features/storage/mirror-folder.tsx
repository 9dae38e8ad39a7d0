import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, FolderCheck, FolderSync } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { MirrorProblem, MirrorStatus } from '@/domain/backup/mirror-place.ts';
import { type Mirror, mirrorOf, type MirrorState } from '@/studio/backup/mirror.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import styles from './storage-screen.module.css';

/** A folder on the disk that always holds the originals, where the browser can write one. */
export function MirrorFolder() {
  const studio = useStudio();
  const { data: mirror } = useQuery({
    queryKey: ['mirror'],
    queryFn: () => mirrorOf(studio),
    structuralSharing: false,
  });
  return (
    <section>
      <h2>
        <Trans>Mirror on disk</Trans>
      </h2>
      {mirror && <Mirrored mirror={mirror} />}
    </section>
  );
}

function Mirrored({ mirror }: { mirror: Mirror }) {
  const state = useStore(mirror.state);
  switch (state.kind) {
    case 'unknown':
      return null;
    case 'not-offered':
      return (
        <p>
          <Trans>
            This browser lets no page write into a folder; Chrome and Edge on a computer do. Here a{' '}
            <Link href={paths.settings}>backup</Link> keeps your pictures safe.
          </Trans>
        </p>
      );
    case 'off':
      return (
        <>
          <p>
            <Trans>
              A folder on this computer that always holds your originals with their recipes, and
              pages that open without Bildwerk. It is written while Bildwerk is open, and catches up
              when it was not. Pictures that you remove for good are only moved aside there.
            </Trans>
          </p>
          <div>
            <Button look="outlined" onClick={() => void mirror.choose()}>
              <FolderSync size={17} aria-hidden />
              <Trans>Choose a folder…</Trans>
            </Button>
          </div>
        </>
      );
    case 'on':
      return <Standing mirror={mirror} state={state} />;
  }
}

function Standing({
  mirror,
  state: { folderName, isAllowed, status },
}: {
  mirror: Mirror;
  state: Extract<MirrorState, { kind: 'on' }>;
}) {
  return (
    <>
      {isAllowed ? (
        <MirrorStatusLine folderName={folderName} status={status} />
      ) : (
        <Trouble>
          <Trans>
            The browser asks again, after a restart, whether Bildwerk may write into “{folderName}”.
            Until you allow it, nothing new goes there.
          </Trans>
        </Trouble>
      )}
      <div className={styles['buttons']}>
        {!isAllowed && (
          <Button look="main" onClick={() => void mirror.askAgain()}>
            <Trans>Allow it again</Trans>
          </Button>
        )}
        <Button look="outlined" onClick={() => void mirror.choose()}>
          <Trans>Choose another folder…</Trans>
        </Button>
        <Button look="outlined" onClick={() => void mirror.stop()}>
          <Trans>Stop mirroring</Trans>
        </Button>
      </div>
    </>
  );
}

function MirrorStatusLine({ folderName, status }: { folderName: string; status: MirrorStatus }) {
  const { t, i18n } = useLingui();
  const when = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long', timeStyle: 'short' });
  switch (status.kind) {
    case 'waiting':
      return (
        <p role="status">
          <Trans>“{folderName}” will be written in a moment.</Trans>
        </p>
      );
    case 'working':
      return (
        <>
          <p>
            <Trans>“{folderName}” is being brought up to date.</Trans>
          </p>
          <div className={styles['check']}>
            <progress
              aria-label={t`Mirror on disk`}
              value={status.done}
              max={Math.max(status.total, 1)}
            />
          </div>
        </>
      );
    case 'current':
      return (
        <>
          <p className={styles['good']} role="status">
            <FolderCheck size={18} aria-hidden />
            <span>
              <Trans>
                “{folderName}” holds{' '}
                <Plural value={status.pictures} one="# picture" other="all # pictures" />, up to
                date since {when.format(status.atMs)}.
              </Trans>
            </span>
          </p>
          {status.absent > 0 && (
            <p>
              <Plural
                value={status.absent}
                one="Of # picture there is only the recipe: its original was given up before."
                other="Of # pictures there are only the recipes: their originals were given up before."
              />
            </p>
          )}
        </>
      );
    case 'stopped':
      return (
        <Trouble>
          <ProblemWords folderName={folderName} problem={status.problem} />
        </Trouble>
      );
  }
}

function Trouble({ children }: { children: ReactNode }) {
  return (
    <p className={styles['trouble']} role="status">
      <CircleAlert size={18} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

function ProblemWords({ folderName, problem }: { folderName: string; problem: MirrorProblem }) {
  switch (problem) {
    case 'access':
      return (
        <Trans>
          Bildwerk may not write into “{folderName}” any more. Choose the folder again to allow it.
        </Trans>
      );
    case 'gone':
      return (
        <Trans>
          “{folderName}” is not where it was. Connect its disk, or choose the folder where it is
          now; your pictures here are untouched.
        </Trans>
      );
    case 'full':
      return (
        <Trans>
          The disk of “{folderName}” is full. What is there stays; make room, and Bildwerk goes on.
        </Trans>
      );
    case 'newer':
      return (
        <Trans>
          A newer version of Bildwerk has written “{folderName}”. Load this page again to have that
          version.
        </Trans>
      );
    case 'unknown':
      return (
        <Trans>
          “{folderName}” could not be written, as when another program holds a file open. Bildwerk
          tries again in some minutes.
        </Trans>
      );
  }
}
