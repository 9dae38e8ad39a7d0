import { Trans } from '@lingui/react/macro';
import { Component, type ReactNode, useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { errorReport } from './error-report.ts';
import styles from './lost.module.css';

/** Where a screen breaks, the rest of the page goes on: the prompt box above all. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('nothing was thrown') };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Broken({ error, onRetry }: { error: unknown; onRetry: () => void }) {
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
