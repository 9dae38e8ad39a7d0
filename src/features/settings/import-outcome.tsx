import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LEFT_KINDS, type LeftKind } from '@/domain/backup/foreign/foreign-backup.ts';
import type { ImportReport } from '@/studio/backup/import-foreign.ts';
import styles from './backup-settings.module.css';
import { AlreadyHere, Outcome } from './outcome.tsx';

/** What came of another program's export, and what of it has no place here. */
export function ImportOutcome({ report }: { report: ImportReport }) {
  const { tool, imported, alreadyHere, left } = report;
  const kinds = LEFT_KINDS.filter((kind) => (left[kind] ?? 0) > 0);
  return (
    <Outcome isGood={report.damagedCount === 0} report={report}>
      <Plural
        value={imported}
        one={`# picture of ${tool} came in.`}
        other={`# pictures of ${tool} came in.`}
      />
      <AlreadyHere count={alreadyHere} />
      {kinds.length > 0 && (
        <>
          {' '}
          <Trans>Not carried over:</Trans>
          <ul className={styles['left']}>
            {kinds.map((kind) => (
              <li key={kind}>{leftWords(kind, left[kind] ?? 0)}</li>
            ))}
          </ul>
        </>
      )}
    </Outcome>
  );
}

function leftWords(kind: LeftKind, count: number): ReactNode {
  switch (kind) {
    case 'unfinished':
      return (
        <Plural value={count} one="# job without a picture" other="# jobs without a picture" />
      );
    case 'without-file':
      return (
        <Plural
          value={count}
          one="# picture whose file is not in the export"
          other="# pictures whose files are not in the export"
        />
      );
    case 'without-reference':
      return (
        <Plural
          value={count}
          one="the image that # picture began with: it is not in the export"
          other="the images that # pictures began with: they are not in the export"
        />
      );
    case 'masks':
      return <Plural value={count} one="the mask of # picture" other="the masks of # pictures" />;
    case 'extras':
      return (
        <Plural
          value={count}
          one="settings of # picture that a recipe cannot name, as LoRAs"
          other="settings of # pictures that a recipe cannot name, as LoRAs"
        />
      );
    case 'steps':
      return (
        <Plural
          value={count}
          one="# step on the way to a picture"
          other="# steps on the way to pictures"
        />
      );
    case 'uploads':
      return (
        <Plural
          value={count}
          one="# image that no picture began with"
          other="# images that no picture began with"
        />
      );
    case 'conversations':
      return <Plural value={count} one="# conversation" other="# conversations" />;
    case 'times':
      return (
        <Plural
          value={count}
          one="the date of # picture, which cannot be read: it stands at today"
          other="the dates of # pictures, which cannot be read: they stand at today"
        />
      );
    case 'unreadable':
      return (
        <Plural
          value={count}
          one="# entry that cannot be read"
          other="# entries that cannot be read"
        />
      );
  }
}
