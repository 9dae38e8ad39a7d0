import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CircleCheck, Copy } from 'lucide-react';
import type { ConnectionReport } from '@/domain/generation/connection-report.ts';
import { announce } from '@/studio/announcements.ts';
import { copyText } from '@/studio/library/copy-picture.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './connections.module.css';
import { ModelList } from './model-list.tsx';
import { problemWords, SHORTCOMINGS } from './problem-words.ts';

/** What a test of a connection has found: what can be done with it, or what to do about it. */
export function ReportView({ report }: { report: ConnectionReport }) {
  const { t } = useLingui();
  if (report.outcome === 'works') {
    const { models, account, shortcomings } = report;
    return (
      <div ref={showWhole} role="status" className={styles['report']} data-outcome="works">
        <p className={styles['verdict']}>
          <CircleCheck size={18} aria-hidden />
          <span>
            <Trans>It works.</Trans>{' '}
            <Plural
              value={models.length}
              one="# model makes pictures."
              other="# models make pictures."
            />
            {account !== undefined && (
              <>
                {' '}
                <Trans>Signed in as {account}.</Trans>
              </>
            )}
          </span>
        </p>
        {shortcomings.length > 0 && (
          <ul className={styles['remarks']}>
            {shortcomings.map((one) => (
              <li key={one}>{t(SHORTCOMINGS[one])}</li>
            ))}
          </ul>
        )}
        <ModelList models={models} />
      </div>
    );
  }
  const { problem } = report;
  const { what, next } = problemWords(problem);
  const start = problem.kind === 'cors-refused' ? problem.start : null;
  return (
    <div ref={showWhole} role="alert" className={styles['report']} data-outcome="blocked">
      <p className={styles['verdict']}>
        <CircleAlert size={18} aria-hidden />
        <span>{t(what)}</span>
      </p>
      <p className={styles['next']}>{t(next)}</p>
      {start !== null && <CommandLine text={start} />}
    </div>
  );
}

/** Scrolls no further than it has to. */
function showWhole(report: HTMLElement | null): void {
  report?.scrollIntoView({ block: 'nearest' });
}

function CommandLine({ text }: { text: string }) {
  const { t } = useLingui();
  const { announcements } = useStudio();
  return (
    <div className={styles['command']}>
      <code>{text}</code>
      <IconButton
        label={t`Copy command`}
        onClick={() =>
          void copyText(text).then((isCopied) =>
            announce(announcements, {
              message: isCopied ? t`Command copied` : t`Select the command and copy it by hand.`,
            }),
          )
        }
      >
        <Copy size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
