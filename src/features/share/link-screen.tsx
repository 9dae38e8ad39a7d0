import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { readRecipeLink } from '@/domain/sharing/recipe-link.ts';
import { paths } from '@/studio/paths.ts';
import styles from './link-screen.module.css';
import { OpenedLink } from './opened-link.tsx';

/** What a recipe link holds, before anything is made of it. */
export function LinkScreen({ id = '' }: { id?: string }) {
  const link = useMemo(() => readRecipeLink(`#/r/${id}`), [id]);
  if (link !== null && typeof link !== 'string') return <OpenedLink link={link} />;
  return (
    <div className={styles['unread']}>
      <h1>
        {link === 'newer' ? (
          <Trans>This link is newer than this studio</Trans>
        ) : (
          <Trans>This link did not come through whole</Trans>
        )}
      </h1>
      <p>
        {link === 'newer' ? (
          <Trans>
            Load the page again to fetch the latest version, then open the link once more.
          </Trans>
        ) : (
          <Trans>
            Some programs cut off or change long links. Ask for it again, as a QR code or as text to
            copy.
          </Trans>
        )}
      </p>
      <Link href={paths.compose}>
        <Trans>Compose something of your own</Trans>
      </Link>
    </div>
  );
}
