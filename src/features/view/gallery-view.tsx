import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Gallery } from '@/domain/sharing/gallery.ts';
import { type GalleryPlace, viewPath } from '@/domain/sharing/gallery-place.ts';
import { type Visits, visitOf, withPick } from '@/domain/sharing/visits.ts';
import type { Slot } from '@/domain/settings/slot.ts';
import { announce } from '@/studio/announcements.ts';
import { copyText } from '@/studio/library/copy-picture.ts';
import type { VisitedGallery } from '@/studio/sharing/visit-gallery.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { type GridOrder, UNNUMBERED } from '@/ui/grid-order.ts';
import { PictureGrid } from '@/ui/picture-grid.tsx';
import { GalleryCell } from './gallery-cell.tsx';
import { LargeView } from './large-view.tsx';
import styles from './view.module.css';

const ROW_HEIGHT = { wide: 300, narrow: 200 } as const;
const NARROW = 700;

/** The pictures of a gallery that is open: looked at, favoured, and remixed; never changed. */
export function GalleryView({
  place,
  visited,
  visits,
}: {
  place: GalleryPlace;
  visited: VisitedGallery;
  visits: Slot<Visits>;
}) {
  const { t } = useLingui();
  const { announcements } = useStudio();
  const { gallery } = visited;
  const { address } = place;
  const [picks, setPicks] = useState(() => picksOf(visits.read(), address));
  const [shows, setShows] = useState<'all' | 'theirs'>('all');
  const [open, setOpen] = useState<string | null>(null);
  const shown = useMemo(
    () =>
      shows === 'all'
        ? gallery.pictures
        : gallery.pictures.filter(({ key }) => place.picks.includes(key)),
    [gallery, shows, place.picks],
  );
  const order = useMemo(() => orderOf(shown), [shown]);

  const favour = useCallback(
    (key: string) =>
      setPicks(
        picksOf(
          visits.change((now) => withPick(now, address, key)),
          address,
        ),
      ),
    [visits, address],
  );
  const send = async () => {
    const link = `${location.href.split('#', 1)[0]}#${viewPath({ ...place, picks })}`;
    announce(announcements, {
      message: (await copyText(link))
        ? t`Copied. Send it to whoever showed you the gallery.`
        : t`The browser did not let Bildwerk copy the link.`,
    });
  };
  const cell = useCallback(
    (key: string, tabIndex: 0 | -1) => {
      const picture = gallery.pictures.find((one) => one.key === key);
      return (
        picture && (
          <GalleryCell
            visited={visited}
            picture={picture}
            isFavored={picks.includes(key)}
            tabIndex={tabIndex}
            onFavor={favour}
            onOpen={setOpen}
          />
        )
      );
    },
    [gallery, visited, picks, favour],
  );
  const isOpenAt = shown.findIndex(({ key }) => key === open);

  return (
    <div className={styles['gallery']}>
      <header className={styles['head']}>
        <h1 dir="auto">{gallery.title}</h1>
        {gallery.text && <p dir="auto">{gallery.text}</p>}
        {gallery.credits && (
          <p className={styles['credits']} dir="auto">
            {gallery.credits}
          </p>
        )}
        {place.picks.length > 0 && (
          <ChoiceGroup<'all' | 'theirs'>
            legend={t`Pictures shown`}
            value={shows}
            onChange={setShows}
            choices={[
              { value: 'all', label: t`All` },
              { value: 'theirs', label: t`Those chosen in this link: ${place.picks.length}` },
            ]}
          />
        )}
      </header>
      <PictureGrid
        order={order}
        label={t`Pictures`}
        targetHeight={(width) => (width < NARROW ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide)}
      >
        {cell}
      </PictureGrid>
      {picks.length > 0 && (
        <div className={styles['chosen']} data-floats>
          <p role="status">
            <Plural value={picks.length} one="# picture chosen" other="# pictures chosen" />
          </p>
          <Button look="main" onClick={() => void send()}>
            <Link2 size={17} aria-hidden />
            <Trans>Copy a link to what you chose</Trans>
          </Button>
        </div>
      )}
      {isOpenAt >= 0 && shown[isOpenAt] && (
        <LargeView
          visited={visited}
          picture={shown[isOpenAt]}
          isFavored={picks.includes(shown[isOpenAt].key)}
          onFavor={favour}
          onStep={(by) => setOpen((now) => shown[isOpenAt + by]?.key ?? now)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function picksOf(visits: Visits, address: string): readonly string[] {
  return visitOf(visits, address)?.picks ?? [];
}

function orderOf(pictures: Gallery['pictures']): GridOrder {
  return {
    length: pictures.length,
    ratios: Float32Array.from(pictures, ({ size }) => size.width / size.height),
    keys: new Uint32Array(pictures.length).fill(UNNUMBERED),
    idAt: (index) => pictures[index]?.key ?? '',
    indexOf: (id) => pictures.findIndex(({ key }) => key === id),
  };
}
