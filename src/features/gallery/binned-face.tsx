import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Undo2 } from 'lucide-react';
import type { ComponentProps } from 'react';
import { daysLeft } from '@/studio/library/bin.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './bin-screen.module.css';
import type { PictureFace } from './picture-frame.tsx';
import { useRestore } from './use-restore.ts';
import wallStyles from './wall.module.css';

/** How long a picture of the bin has left, and the way back for it. */
export function BinnedFace({ picture, isAt, isPicking, tabIndex }: ComponentProps<PictureFace>) {
  const { t } = useLingui();
  const { ports } = useStudio();
  const restore = useRestore();
  const days = daysLeft(picture.deletedAtMs ?? 0, ports.now());
  return (
    <>
      <p className={styles['left']}>
        {days === 0 ? (
          <Trans>Last day</Trans>
        ) : (
          <Plural value={days} one="# day left" other="# days left" />
        )}
      </p>
      {isAt && !isPicking && (
        <button
          type="button"
          className={wallStyles['favorite']}
          aria-label={t`Restore`}
          title={t`Restore`}
          tabIndex={tabIndex}
          onClick={() => void restore([picture.id])}
        >
          <Undo2 size={18} aria-hidden />
        </button>
      )}
    </>
  );
}
