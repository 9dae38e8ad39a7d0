import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Copy } from 'lucide-react';
import type { ConnectionReport } from '@/domain/generation/connection-report.ts';
import { announce } from '@/studio/announcements.ts';
import { copyText } from '@/studio/library/copy-picture.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { Verdict } from '@/ui/verdict.tsx';
import styles from './connections.module.css';
import { ModelList } from './model-list.tsx';
import { problemWords, SHORTCOMINGS } from './problem-words.ts';

/** What a test of a connection has found: what can be done with it, or what to do about it. */
export function ReportView({ report }: { report: ConnectionReport }) {
  const { t } = useLingui();
  if (report.outcome === 'works') {
    const { models, account, shortcomings } = report;
    const words = (
      <>
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
      </>
    );
    return (
      <Verdict outcome="works" words={words}>
        {shortcomings.length > 0 && (
          <ul className={styles['remarks']}>
            {shortcomings.map((one) => (
              <li key={one}>{t(SHORTCOMINGS[one])}</li>
            ))}
          </ul>
        )}
        <ModelList models={models} />
      </Verdict>
    );
  }
  const { problem } = report;
  const { what, next } = problemWords(problem);
  const start = problem.kind === 'cors-refused' ? problem.start : null;
  return (
    <Verdict outcome="blocked" words={t(what)}>
      <p className={styles['next']}>{t(next)}</p>
      {start !== null && <CommandLine text={start} />}
    </Verdict>
  );
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
