import { Trans, useLingui } from '@lingui/react/macro';
import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './storage-notice.module.css';

/** Says that nothing will outlive this page, where the browser gives no storage. */
export function StorageNotice() {
  const { t } = useLingui();
  const { storageProblem } = useStudio();
  const problem = useStore(storageProblem);
  const [isRead, setIsRead] = useState(false);
  if (problem === null || isRead) return null;
  return (
    <div role="alert" className={styles['notice']}>
      <TriangleAlert size={18} aria-hidden />
      <p>
        {problem === 'full' ? (
          <Trans>
            The disk is full. You can go on, but new pictures live only until this page is closed:
            download what you want to keep.
          </Trans>
        ) : problem === 'blocked' ? (
          <Trans>
            Another tab holds the library. Close the other tabs of Bildwerk and load this page
            again; until then pictures live only as long as this page.
          </Trans>
        ) : (
          <Trans>
            This browser gives no storage here, as in a private window. You can go on, but pictures
            live only until this page is closed: download what you want to keep.
          </Trans>
        )}
      </p>
      <IconButton label={t`Dismiss`} onClick={() => setIsRead(true)}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
