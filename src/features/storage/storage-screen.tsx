import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { measuredStorage } from '@/studio/library/storage-use.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Page, WayBack } from '@/ui/page.tsx';
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
    <Page
      back={
        <WayBack href={paths.settings}>
          <Trans>Settings</Trans>
        </WayBack>
      }
      title={<Trans>Storage</Trans>}
    >
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
    </Page>
  );
}
