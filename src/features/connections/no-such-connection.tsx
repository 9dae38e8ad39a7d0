import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { paths } from '@/studio/paths.ts';
import styles from './connections.module.css';

/** Where an address names a connection that is not there. */
export function NoSuchConnection() {
  return (
    <div className={styles['gone']}>
      <h1>
        <Trans>This connection is not here</Trans>
      </h1>
      <p>
        <Trans>It was removed, or its address was mistyped.</Trans>
      </p>
      <Link href={paths.connections}>
        <Trans>All connections</Trans>
      </Link>
    </div>
  );
}
