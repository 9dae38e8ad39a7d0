import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { keepForGood, measuredStorage } from '@/studio/library/storage-use.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import styles from './storage-screen.module.css';

/** Whether the browser may clear what is stored, and the question that it does not. */
export function Keeping({ isPersistent }: { isPersistent: boolean | null }) {
  const studio = useStudio();
  const cache = useQueryClient();
  const [isRefused, setIsRefused] = useState(false);
  const ask = async () => {
    setIsRefused(!(await keepForGood(studio)));
    await cache.invalidateQueries(measuredStorage(studio));
  };
  return (
    <section>
      <h2>
        <Trans>Does it stay?</Trans>
      </h2>
      {isPersistent === true ? (
        <p className={styles['good']} role="status">
          <ShieldCheck size={18} aria-hidden />
          <Trans>Everything is kept until you delete it.</Trans>
        </p>
      ) : (
        <>
          <p role="status">
            {isRefused ? (
              <Trans>
                The browser did not agree: it may still clear everything when space runs out. It
                agrees sooner once Bildwerk is installed or bookmarked. Until then keep a copy of
                what matters.
              </Trans>
            ) : (
              <Trans>
                This browser may clear everything when space runs out. Ask it to keep your pictures
                until you delete them yourself.
              </Trans>
            )}
          </p>
          <div>
            <Button look="outlined" onClick={() => void ask()}>
              <ShieldCheck size={17} aria-hidden />
              <Trans>Ask to keep everything</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
