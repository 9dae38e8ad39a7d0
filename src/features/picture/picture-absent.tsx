import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { isOpen } from '@/domain/queue/job.ts';
import { restorePictures } from '@/studio/library/change-pictures.ts';
import { tombstoneOf } from '@/studio/library/relatives.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { PictureBuried } from './picture-buried.tsx';
import { EmptyFrame } from './empty-frame.tsx';
import styles from './picture-screen.module.css';

/** Why there is no picture at this address, and the way on. */
export function PictureAbsent({
  id,
  isInBin,
  isUnreadable,
}: {
  id: string;
  isInBin: boolean;
  isUnreadable: boolean;
}) {
  const studio = useStudio();
  const change = useLibraryChange();
  const { data: tombstone, isPending } = useQuery(tombstoneOf(studio, id));
  const isBeingMade = useStore(studio.queue.state, ({ jobs }) => {
    const job = jobs.get(id);
    return job !== undefined && isOpen(job.state);
  });
  if (isPending && !isInBin) return <div className={styles['screen']} />;
  return (
    <div className={styles['absent']}>
      {!tombstone && <EmptyFrame />}
      {tombstone ? (
        <PictureBuried tombstone={tombstone} />
      ) : isInBin ? (
        <>
          <h1>
            <Trans>This picture is in the bin</Trans>
          </h1>
          <Button look="main" onClick={() => void change(restorePictures(studio, [id]))}>
            <Trans>Bring it back</Trans>
          </Button>
        </>
      ) : isBeingMade ? (
        <h1>
          <Trans>This picture is being made</Trans>
        </h1>
      ) : isUnreadable ? (
        <>
          <h1>
            <Trans>This picture cannot be read just now</Trans>
          </h1>
          <p>
            <Trans>The browser did not open its storage. Reload the page to try again.</Trans>
          </p>
        </>
      ) : (
        <>
          <h1>
            <Trans>No picture here</Trans>
          </h1>
          <p>
            <Trans>It was removed, or it is kept in another browser.</Trans>
          </p>
        </>
      )}
      {isInBin ? (
        <Link href={paths.bin}>
          <Trans>Open the bin</Trans>
        </Link>
      ) : (
        <Link href={paths.gallery}>
          <Trans>Go to the gallery</Trans>
        </Link>
      )}
    </div>
  );
}
