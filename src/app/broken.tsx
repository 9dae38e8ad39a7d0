import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { errorReport } from './error-report.ts';
import styles from './lost.module.css';

/** What stands where a screen broke: what is kept, what can be done, and a report to copy. */
export function Broken({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const report = errorReport(error, navigator.userAgent, location.href);
  return (
    <div className={styles['lost']} role="alert">
      <h1>
        <Trans>This screen broke.</Trans>
      </h1>
      <p>
        <Trans>
          Your draft, your queue and your pictures are kept. Try the screen again, or load the page
          anew. The report below has no prompts and no pictures in it.
        </Trans>
      </p>
      <div className={styles['actions']}>
        <Button look="main" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
        <Button look="outlined" onClick={() => location.reload()}>
          <Trans>Load the page anew</Trans>
        </Button>
        <Button
          look="outlined"
          onClick={() => void navigator.clipboard.writeText(report).then(() => setIsCopied(true))}
        >
          {isCopied ? <Trans>Copied</Trans> : <Trans>Copy the report</Trans>}
        </Button>
      </div>
      <pre className={styles['report']}>{report}</pre>
    </div>
  );
}
