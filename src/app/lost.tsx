import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { paths } from '@/studio/paths.ts';
import styles from './lost.module.css';

/** An address that leads nowhere. */
export function Lost() {
  return (
    <div className={styles['lost']}>
      <h1>
        <Trans>There is nothing here.</Trans>
      </h1>
      <p>
        <Trans>
          The address may have been shortened on its way. Your pictures are where they were.
        </Trans>
      </p>
      <Link href={paths.compose}>
        <Trans>Back to composing</Trans>
      </Link>
    </div>
  );
}
