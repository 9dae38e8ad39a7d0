import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import type { ComponentProps } from 'react';
import { daysLeft } from '@/studio/library/bin.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './bin-screen.module.css';
import type { PictureFace, PictureNote } from './picture-frame.tsx';
import { useRestore } from './use-restore.ts';
import wallStyles from './wall.module.css';

/** How long a picture of the bin has left. */
export function DaysLeft({ id }: ComponentProps<PictureNote>) {
  const studio = useStudio();
  const { data: picture } = useQuery(pictureById(studio, id));
  if (!picture) return null;
  const days = daysLeft(picture.deletedAtMs ?? 0, studio.ports.now());
  return (
    <p className={styles['left']}>
      {days === 0 ? (
        <Trans>Last day</Trans>
      ) : (
        <Plural value={days} one="# day left" other="# days left" />
      )}
    </p>
  );
}

/** The way back for a picture of the bin. */
export function WayOutOfBin({ id, tabIndex }: ComponentProps<PictureFace>) {
  const { t } = useLingui();
  const restore = useRestore();
  return (
    <button
      type="button"
      className={wallStyles['favorite']}
      aria-label={t`Restore`}
      title={t`Restore`}
      tabIndex={tabIndex}
      onClick={() => void restore([id])}
    >
      <Undo2 size={18} aria-hidden />
    </button>
  );
}
