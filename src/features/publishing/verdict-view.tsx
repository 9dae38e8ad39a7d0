import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { Link } from 'wouter';
import type { Place } from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import styles from './publishing.module.css';
import { Snippet } from './snippet.tsx';
import { verdictWords } from './verdict-words.ts';

/** What a test of a place has found, and what to do about it. */
export function VerdictView({ verdict, place }: { verdict: PlaceVerdict; place: Place }) {
  const { t } = useLingui();
  if (verdict.kind === 'works') {
    return (
      <div ref={showWhole} role="status" className={styles['report']} data-outcome="works">
        <p className={styles['verdict']}>
          <CircleCheck size={18} aria-hidden />
          <Trans>It works: files can be put, seen by everybody and deleted again.</Trans>
        </p>
      </div>
    );
  }
  const { what, next, snippet } = verdictWords(verdict, place, location.origin);
  return (
    <div ref={showWhole} role="alert" className={styles['report']} data-outcome="blocked">
      <p className={styles['verdict']}>
        <CircleAlert size={18} aria-hidden />
        {t(what)}
      </p>
      <p>{t(next)}</p>
      {snippet !== undefined && <Snippet label={t`The setting`} text={snippet} />}
      <p>
        <Link href={publishingPaths.help}>
          <Trans>Where this is set, service by service</Trans>
        </Link>
      </p>
    </div>
  );
}

/** Scrolls no further than it has to. */
function showWhole(report: HTMLElement | null): void {
  report?.scrollIntoView({ block: 'nearest' });
}
