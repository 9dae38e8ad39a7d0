import { Trans, useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import {
  type DraftPicture,
  type GalleryDraft,
  withPictureAt,
} from '@/domain/sharing/gallery-draft.ts';
import { announce } from '@/studio/announcements.ts';
import { removeGallery } from '@/studio/sharing/change-galleries.ts';
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
import { useGalleryChanges } from './use-gallery-changes.ts';

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
  const { announcements } = useStudio();
  const { draft, change, undo } = useGalleryChanges(stored);
  const [chosen, setChosen] = useState<string | null>(null);
  const tiles = useRef<HTMLDivElement>(null);
  const { pictures } = draft;
  const count = pictures.length;
  const focusTile = (place: number) =>
    tiles.current?.querySelectorAll<HTMLElement>('li button')[place]?.focus();
  const move = (from: number, to: number) => {
    const picture = pictures[from];
    if (picture === undefined || to < 0 || to >= count) return;
    change(placed(picture, to), placed(picture, from));
    const place = to + 1;
    announce(announcements, { message: t`Place ${place} of ${count}`, isUnseen: true });
  };
  const takeOut = (picture: DraftPicture, place: number) => {
    const back = placed(picture, place);
    change(
      (before) => ({
        ...before,
        pictures: before.pictures.filter(({ key }) => key !== picture.key),
      }),
      back,
    );
    announce(announcements, {
      message: t`Taken out; the picture stays in the library`,
      action: { label: t`Undo`, run: () => undo(back) },
    });
    focusTile(place === count - 1 ? place - 1 : place + 1);
  };
  const write = (fresh: GalleryChange) => change((before) => ({ ...before, ...fresh }));
  const place = pictures.findIndex(({ key }) => key === chosen);
  const picture = pictures[place];
  return (
    <div className={styles['editor']}>
      <div ref={tiles}>
        <SitePreview draft={draft} chosen={chosen} onChoose={setChosen} onMove={move} />
      </div>
      <div className={styles['fields']}>
        {picture && (
          <PictureFields
            key={picture.key}
            picture={picture}
            place={place}
            count={count}
            onChange={(fresh) =>
              change((before) => ({
                ...before,
                pictures: before.pictures.map((one) =>
                  one.key === picture.key ? { ...one, ...fresh } : one,
                ),
              }))
            }
            onMove={(to) => move(place, to)}
            onTakeOut={() => takeOut(picture, place)}
            onClose={() => {
              focusTile(place);
              setChosen(null);
            }}
          />
        )}
        <SiteFields draft={draft} onChange={write} />
        <ExportWays draft={draft} />
        <PublishPanel draft={draft} />
        <RemoveButton draft={draft} />
      </div>
    </div>
  );
}

const placed = (picture: DraftPicture, place: number) => (before: GalleryDraft) => ({
  ...before,
  pictures: withPictureAt(before.pictures, picture, place),
});

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
