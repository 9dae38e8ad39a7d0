import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { pictureById } from '@/studio/library/pictures.ts';
import { sharingOf } from '@/studio/sharing/sharing.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { LinkPanel } from './link-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import { PicturesAway } from './pictures-away.tsx';
import styles from './share-sheet.module.css';

/** The ways out of the studio for one picture or several. */
export function ShareSheet() {
  const { t } = useLingui();
  const studio = useStudio();
  const sharing = sharingOf(studio);
  const ids = useStore(sharing) ?? [];
  const records = useQueries({ queries: ids.map((id) => pictureById(studio, id)) });
  const pictures = records.flatMap(({ data }) => data ?? []);
  const close = useCallback(() => sharing.setState(null, true), [sharing]);
  useEffect(() => {
    // Going back leaves what lies over the screen, too.
    addEventListener('hashchange', close);
    return () => removeEventListener('hashchange', close);
  }, [close]);
  return (
    <Dialog label={t`Share`} onClose={close} className={styles['sheet']}>
      <header className={styles['head']}>
        <h2>
          <Trans>Share</Trans>
        </h2>
        <IconButton label={t`Close`} onClick={close}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      {pictures.length === 1 && pictures[0] && <LinkPanel picture={pictures[0]} />}
      {pictures.length > 1 && <LinksPanel pictures={pictures} />}
      {pictures.length > 0 && <PicturesAway pictures={pictures} />}
    </Dialog>
  );
}
