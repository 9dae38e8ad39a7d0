import { Trans, useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type GalleryDraft, withMoved } from '@/domain/sharing/gallery-draft.ts';
import { announce } from '@/studio/announcements.ts';
import { changeGallery, removeGallery } from '@/studio/sharing/change-galleries.ts';
import { sharePaths } from '@/studio/sharing/share-paths.ts';
import { useGalleries } from '@/studio/sharing/use-galleries.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { WayBack } from '@/ui/page.tsx';
import { ExportWays } from './export-ways.tsx';
import styles from './gallery-editor.module.css';
import { PictureFields } from './picture-fields.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { SiteFields } from './site-fields.tsx';
import { SitePreview } from './site-preview.tsx';

/** One website, kept as it is changed. */
export function GalleryEditor({ id }: { id?: string }) {
  const galleries = useGalleries();
  if (galleries === null) return null;
  const draft = galleries.find((one) => one.id === id);
  return (
    <div className={styles['screen']}>
      <WayBack href={sharePaths.all}>
        <Trans>Websites</Trans>
      </WayBack>
      {draft ? (
        <Editor key={draft.id} draft={draft} />
      ) : (
        <h1>
          <Trans>This website is not here: it was removed, or it is in another browser.</Trans>
        </h1>
      )}
    </div>
  );
}

export type GalleryChange = Partial<Omit<GalleryDraft, 'id'>>;

function Editor({ draft: stored }: { draft: GalleryDraft }) {
  const { t } = useLingui();
  const studio = useStudio();
  // What was changed here shows at once; the rest follows other tabs.
  const [changed, setChanged] = useState<GalleryChange>({});
  const [chosen, setChosen] = useState<string | null>(null);
  const draft = { ...stored, ...changed };
  const { pictures } = draft;
  const change = (fresh: GalleryChange) => {
    setChanged((before) => ({ ...before, ...fresh }));
    changeGallery(studio, draft.id, fresh).catch(() =>
      announce(studio.announcements, {
        message: t`This browser could not keep the website. Free some space and try again.`,
      }),
    );
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= pictures.length) return;
    change({ pictures: withMoved(pictures, from, to) });
    const [place, count] = [to + 1, pictures.length];
    announce(studio.announcements, { message: t`Place ${place} of ${count}`, isUnseen: true });
  };
  const place = pictures.findIndex(({ key }) => key === chosen);
  const picture = pictures[place];
  return (
    <div className={styles['editor']}>
      <SitePreview draft={draft} chosen={chosen} onChoose={setChosen} onMove={move} />
      <div className={styles['fields']}>
        {picture && (
          <PictureFields
            key={picture.key}
            picture={picture}
            place={place}
            count={pictures.length}
            onChange={(fresh) =>
              change({ pictures: pictures.with(place, { ...picture, ...fresh }) })
            }
            onMove={(to) => move(place, to)}
            onTakeOut={() => change({ pictures: pictures.toSpliced(place, 1) })}
            onClose={() => setChosen(null)}
          />
        )}
        <SiteFields draft={draft} onChange={change} />
        <ExportWays draft={draft} />
        <PublishPanel draft={draft} />
        <RemoveButton draft={draft} />
      </div>
    </div>
  );
}

function RemoveButton({ draft }: { draft: GalleryDraft }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const { title } = draft;
  const remove = async () => {
    const undo = await removeGallery(studio, draft);
    navigate(sharePaths.all);
    announce(studio.announcements, {
      message: t`${title} is removed; its pictures stay`,
      action: { label: t`Undo`, run: () => void undo() },
    });
  };
  return (
    <Button className={styles['remove']} onClick={() => void remove()}>
      <Trash2 size={16} aria-hidden />
      <Trans>Remove this website</Trans>
    </Button>
  );
}
