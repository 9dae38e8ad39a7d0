import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link } from 'wouter';
import { measuredStorage } from '@/studio/library/storage-use.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { FreeSpace } from './free-space.tsx';
import { Keeping } from './keeping.tsx';
import { MirrorFolder } from './mirror-folder.tsx';
import { Repair } from './repair.tsx';
import { StorageMeter } from './storage-meter.tsx';
import styles from './storage-screen.module.css';

/** What takes how much of the disk, whether it stays, and how to make room. */
export function StorageScreen() {
  const studio = useStudio();
  const { data: use, isError } = useQuery(measuredStorage(studio));
  return (
    <div className={styles['screen']}>
      <Link href={paths.settings} className={styles['back']}>
        <ArrowLeft size={16} aria-hidden />
        <Trans>Settings</Trans>
      </Link>
      <h1>
        <Trans>Storage</Trans>
      </h1>
      {isError ? (
        <p role="alert">
          <Trans>The browser did not open its storage. Reload the page to try again.</Trans>
        </p>
      ) : (
        // Its room is free before it is known.
        <div className={styles['measured']}>{use && <StorageMeter use={use} />}</div>
      )}
      {use && (
        <>
          <Keeping isPersistent={use.isPersistent} />
          <MirrorFolder />
          <FreeSpace binBytes={use.parts.bin} />
          <Repair />
        </>
      )}
    </div>
  );
}
