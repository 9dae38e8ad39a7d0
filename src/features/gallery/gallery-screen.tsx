import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { paths } from '@/studio/paths.ts';
import { allPictures } from '@/studio/library/pictures.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { EVERYTHING, filteredPictures } from '@/studio/library/wall.ts';
import { Button } from '@/ui/button.tsx';
import { EmptyGallery } from './empty-gallery.tsx';
import { GalleryTools } from './gallery-tools.tsx';
import styles from './gallery-screen.module.css';
import { HungFrames, LensOverFrames } from './line-drawings.tsx';
import { Wall } from './wall.tsx';

export function GalleryScreen() {
  const { t } = useLingui();
  const studio = useStudio();
  const { browsing } = studio;
  const filter = useStore(browsing, ({ gallery }) => gallery);
  // The box follows every key; the wall follows when it can.
  const shownFilter = useDeferredValue(filter);
  const search = useRef<HTMLInputElement>(null);
  const { data } = useQuery(allPictures(studio));
  const found = useMemo(
    () => filteredPictures(data?.pictures ?? [], shownFilter).length,
    [data, shownFilter],
  );

  const commands = useMemo(
    () => [
      {
        id: 'gallery.search',
        label: t`Search pictures`,
        shortcut: '/',
        run: () => {
          search.current?.focus();
          search.current?.select();
        },
      },
      {
        id: 'gallery.favorites',
        label: t`Show favorites only, or all pictures`,
        run: () =>
          browsing.setState(({ gallery }) => ({
            gallery: { ...gallery, onlyFavorites: !gallery.onlyFavorites },
          })),
      },
    ],
    [browsing, t],
  );
  useCommands(commands);

  const showAll = () => {
    browsing.setState({ gallery: EVERYTHING });
    search.current?.focus();
  };

  return (
    <>
      <h1 className="visually-hidden">
        <Trans>Gallery</Trans>
      </h1>
      <GalleryTools
        searchBox={search}
        total={data?.pictures.length ?? 0}
        found={found}
        isKnown={data !== undefined}
      />
      <Wall
        filter={shownFilter}
        empty={
          shownFilter === EVERYTHING || (data?.pictures.length ?? 0) === 0 ? (
            <EmptyGallery
              drawing={<HungFrames />}
              title={t`Room for your pictures`}
              words={t`Everything you make is kept here, in this browser.`}
            >
              <Link href={paths.compose} className={styles['way']}>
                <Trans>Make the first one</Trans>
              </Link>
            </EmptyGallery>
          ) : (
            <EmptyGallery
              drawing={<LensOverFrames />}
              title={t`Nothing like that here`}
              words={
                shownFilter.onlyFavorites && shownFilter.query.trim() === ''
                  ? t`Mark a picture with the heart, and it shows here.`
                  : t`No prompt holds these words.`
              }
            >
              <Button look="outlined" onClick={showAll}>
                <Trans>Show all pictures</Trans>
              </Button>
            </EmptyGallery>
          )
        }
      />
    </>
  );
}
