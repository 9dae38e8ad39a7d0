import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  type BackupProblem,
  type BackupState,
  type BackupWork,
  isWhole,
} from '@/studio/backup/backups.ts';
import type { RestoreReport } from '@/studio/backup/restore-backup.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { AlreadyHere, Outcome } from './outcome.tsx';
import { RestoredBelongings } from './restored-belongings.tsx';

/** What came of the work with a backup. */
export function BackupOutcome({ state }: { state: BackupState }) {
  switch (state.kind) {
    case 'idle':
    case 'working':
      return null;
    case 'written':
      return (
        <Outcome isGood>
          <Plural
            value={state.pictures}
            one="# picture is backed up."
            other="# pictures are backed up."
          />{' '}
          {state.isVerified ? (
            <Trans>The file was read back: all of it is as it was written.</Trans>
          ) : (
            <Trans>Once your browser has stored the file, you can have it checked here.</Trans>
          )}
        </Outcome>
      );
    case 'restored':
      return <Restored report={state.report} />;
    case 'imported':
      return <ImportOutcome report={state.report} />;
    case 'checked':
      return <Checked report={state.report} />;
    case 'failed':
      return (
        <Outcome>
          <Failure work={state.work} problem={state.problem} />
        </Outcome>
      );
  }
}

function Restored({ report }: { report: RestoreReport }) {
  const { restored, alreadyHere, belongings } = report;
  return (
    <Outcome isGood={isWhole(report)} report={report}>
      <Plural value={restored} one="# picture restored." other="# pictures restored." />
      <AlreadyHere count={alreadyHere} />
      <RestoredBelongings counts={belongings} />
    </Outcome>
  );
}

function Checked({ report }: { report: RestoreReport }) {
  return (
    <Outcome isGood={isWhole(report)} report={report}>
      {isWhole(report) ? (
        <Plural
          value={report.restored}
          one="All of it is as it was written: # picture."
          other="All of it is as it was written: # pictures."
        />
      ) : (
        <Plural
          value={report.restored}
          one="Not all of it is as it was written. # picture is whole."
          other="Not all of it is as it was written. # pictures are whole."
        />
      )}
    </Outcome>
  );
}

function Failure({ work, problem }: { work: BackupWork; problem: BackupProblem }): ReactNode {
  switch (problem) {
    case 'no-backup':
      return (
        <Trans>
          This file is no backup of Bildwerk, and no export of GPT Image Playground or ArtBot.
          Nothing was changed.
        </Trans>
      );
    case 'newer':
      return (
        <Trans>
          A later version of Bildwerk made this backup. Load this page again to have that version,
          then restore it.
        </Trans>
      );
    case 'damaged':
      return (
        <Trans>
          This file is damaged or was cut short: its list of contents cannot be read. What was
          restored by then stays. Copy the file here again, or take another backup.
        </Trans>
      );
    case 'full':
      return (
        <Trans>
          There is no more room in this browser. What was restored by then stays. Free some space
          and restore the same backup again: it goes on from there.
        </Trans>
      );
    case 'unknown':
      return work === 'write' ? (
        <Trans>
          The backup could not be written to its end, so nothing of it is left. See whether there is
          room where it should go, and try again.
        </Trans>
      ) : (
        <Trans>
          The file could not be read any further, as when it was moved. What was restored by then
          stays. Choose the file again: it goes on from there.
        </Trans>
      );
  }
}
