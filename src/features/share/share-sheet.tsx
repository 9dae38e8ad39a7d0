import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Picture } from '@/domain/library/picture.ts';
import { pictureById } from '@/studio/library/pictures.ts';
import { sharingOf } from '@/studio/sharing/sharing.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { Dialog } from '@/ui/dialog.tsx';
import { LinkPanel } from './link-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import { PicturesAway } from './pictures-away.tsx';
import { PostPanel } from './post-panel.tsx';
import styles from './share-sheet.module.css';

/** The ways out of the studio for one picture or several. */
export function ShareSheet() {
  const { t } = useLingui();
  const studio = useStudio();
  const sharing = sharingOf(studio);
  const ids = useStore(sharing) ?? [];
  const pictures = useQueries({
    queries: ids.map((id) => pictureById(studio, id)),
    combine: picturesIn,
  });
  const [way, setWay] = useState<'link' | 'post'>('link');
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
        <ChoiceGroup
          legend={t`As what`}
          choices={[
            { value: 'link', label: t`Link` },
            { value: 'post', label: t`Posts for networks`, face: <Trans>Posts</Trans> },
          ]}
          value={way}
          onChange={setWay}
        />
        <IconButton label={t`Close`} onClick={close}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      {pictures.length > 0 && (
        <>
          {way === 'post' ? <PostPanel pictures={pictures} /> : <Links pictures={pictures} />}
          <PicturesAway pictures={pictures} />
        </>
      )}
    </Dialog>
  );
}

function Links({ pictures }: { pictures: readonly Picture[] }) {
  const [first] = pictures;
  if (first !== undefined && pictures.length === 1) return <LinkPanel picture={first} />;
  return <LinksPanel pictures={pictures} />;
}

/** Those that are there; the same list as long as they are. */
function picturesIn(records: readonly { data: Picture | null | undefined }[]): readonly Picture[] {
  return records.flatMap(({ data }) => data ?? []);
}
