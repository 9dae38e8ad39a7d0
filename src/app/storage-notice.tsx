import { Trans, useLingui } from '@lingui/react/macro';
import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { StorageProblem } from '@/domain/library/library.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import styles from './storage-notice.module.css';

/** Says that nothing will outlive this page, and why. */
export function StorageNotice({ onReload }: { onReload: () => void }) {
  const { t } = useLingui();
  const { storageProblem } = useStudio();
  const problem = useStore(storageProblem);
  const [read, setRead] = useState<StorageProblem | null>(null);
  if (problem === null || problem === read) return null;
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
        ) : problem === 'newer' ? (
          <Trans>
            A newer version of Bildwerk is at work in another tab. Load this page again to go on
            with it: your pictures and what you have typed stay.
          </Trans>
        ) : (
          <Trans>
            This browser gives no storage here, as in a private window. You can go on, but pictures
            live only until this page is closed: download what you want to keep.
          </Trans>
        )}
      </p>
      {problem === 'newer' && (
        <Button look="main" onClick={onReload}>
          <Trans>Load again</Trans>
        </Button>
      )}
      <IconButton label={t`Dismiss`} onClick={() => setRead(problem)}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
