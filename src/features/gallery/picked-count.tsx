import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { clearSelection } from '@/studio/library/select.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './picked-count.module.css';

/** How many pictures are picked, and the way to let go of them. */
export function PickedCount() {
  const { t } = useLingui();
  const { selection } = useStudio();
  const count = useStore(selection, ({ ids }) => ids.size);
  return (
    <>
      <IconButton label={t`End selecting`} onClick={() => clearSelection(selection)}>
        <X size={18} aria-hidden />
      </IconButton>
      <p role="status" className={styles['count']}>
        {count === 0 ? (
          <Trans>Press the pictures that you want</Trans>
        ) : (
          <Plural value={count} one="# selected" other="# selected" />
        )}
      </p>
    </>
  );
}
