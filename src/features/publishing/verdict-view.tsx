import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import type { Place } from '@/domain/sharing/place.ts';
import type { PlaceVerdict } from '@/domain/sharing/place-verdict.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { Verdict } from '@/ui/verdict.tsx';
import styles from './publishing.module.css';
import { Snippet } from './snippet.tsx';
import { verdictWords } from './verdict-words.ts';

/** What a test of a place has found, and what to do about it. */
export function VerdictView({ verdict, place }: { verdict: PlaceVerdict; place: Place }) {
  const { t } = useLingui();
  if (verdict.kind === 'works')
    return (
      <Verdict
        outcome="works"
        words={<Trans>It works: files can be put, seen by everybody and deleted again.</Trans>}
      />
    );
  const { what, next, snippet } = verdictWords(verdict, place, location.origin);
  return (
    <Verdict outcome="blocked" words={t(what)}>
      <p>{t(next)}</p>
      {snippet !== undefined && <Snippet label={t`The setting`} text={snippet} />}
      <p>
        <Link href={publishingPaths.help} className={styles['help']}>
          <Trans>Where this is set, service by service</Trans>
        </Link>
      </p>
    </Verdict>
  );
}
