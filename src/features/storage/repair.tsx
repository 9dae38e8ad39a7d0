import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Stethoscope } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { checkLibrary, lastCheck } from '@/studio/library/check-library.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { CheckReportView } from './check-report-view.tsx';
import styles from './storage-screen.module.css';

const NO_CHECK = { report: null, interrupted: null };

function percentOf(done: number): number {
  return Math.floor(done * 100);
}

/** The check of the library, by hand, and what the last one has found. */
export function Repair() {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const cache = useQueryClient();
  const { data: { report, interrupted } = NO_CHECK } = useQuery(lastCheck(studio));
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle');
  const [percent, setPercent] = useState(0);
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);

  const reached = percentOf(interrupted ?? 0);
  const run = async () => {
    const end = new AbortController();
    ending.current = end;
    setPercent(reached);
    setState('running');
    const next = await checkLibrary(studio, end.signal, (done) => setPercent(percentOf(done))).then(
      () => 'idle' as const,
      () => (end.signal.aborted ? ('idle' as const) : ('failed' as const)),
    );
    setState(next);
    await cache.invalidateQueries(lastCheck(studio));
  };
  const when = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'long', timeStyle: 'short' });

  return (
    <section>
      <h2>
        <Trans>Check the library</Trans>
      </h2>
      <p>
        <Trans>
          Looks whether every picture has its files, reads each of them, and mends what can be
          mended. Now and then this happens by itself.
        </Trans>
      </p>
      <div className={styles['check']}>
        {state === 'running' ? (
          <>
            <progress aria-label={t`Check the library`} value={percent} max={100} />
            <Button look="outlined" onClick={() => ending.current?.abort()}>
              <Trans>Stop</Trans>
            </Button>
          </>
        ) : (
          <Button look="outlined" onClick={() => void run()}>
            <Stethoscope size={17} aria-hidden />
            {interrupted === null ? <Trans>Check now</Trans> : <Trans>Go on checking</Trans>}
          </Button>
        )}
      </div>
      {state === 'idle' && interrupted !== null && (
        <p>
          <Trans>
            The last check was interrupted at {reached} %. What it has found by then is kept, and
            the next goes on from there.
          </Trans>
        </p>
      )}
      {state === 'failed' && (
        <p role="alert">
          <Trans>
            The check could not be ended: the browser did not give what it keeps. Nothing was lost
            by it; reload the page to try again.
          </Trans>
        </p>
      )}
      {state !== 'running' && report && (
        <div role="status" className={styles['report']}>
          <p>
            <Trans>
              {when.format(report.endedAtMs)}:{' '}
              <Plural value={report.pictures} one="# picture" other="# pictures" /> looked at.
            </Trans>
          </p>
          <CheckReportView report={report} />
        </div>
      )}
    </section>
  );
}
