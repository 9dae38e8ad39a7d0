import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { paths } from '@/studio/paths.ts';
import { isNarrowed, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import {
  collectionOf,
  isOnlyFavorites,
  withinCollection,
  withOnlyFavorites,
} from '@/studio/library/narrow.ts';
import { clearSelection, isSelecting } from '@/studio/library/select.ts';
import { useShownPictures } from '@/studio/library/use-shown-pictures.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { fetched } from '@/ui/fetched.tsx';
import { whenIdle } from '@/ui/when-idle.ts';
import { EmptyGallery } from './empty-gallery.tsx';
import { GalleryTools } from './gallery-tools.tsx';
import styles from './gallery-screen.module.css';
import { HungFrames, LensOverFrames } from './line-drawings.tsx';
import { Wall } from './wall.tsx';

const FacetPanel = fetched(async () => (await import('./facet-panel.tsx')).FacetPanel);
const SelectionBar = fetched<object>(
  async () => (await import('./selection-bar.tsx')).SelectionBar,
);
const DateRail = fetched(async () => {
  // Pictures first.
  await whenIdle();
  return (await import('./date-rail.tsx')).DateRail;
});
const BackupReminder = fetched<object>(
  async () => (await import('./backup-reminder.tsx')).BackupReminder,
);
const FilterChips = fetched(async () => (await import('./filter-chips.tsx')).FilterChips);

const REST_AFTER_MS = 4000;

export function GalleryScreen() {
  const { t } = useLingui();
  const studio = useStudio();
  const { browsing } = studio;
  const query = useStore(browsing, ({ gallery }) => gallery);
  const search = useRef<HTMLInputElement>(null);
  const { shown } = useShownPictures(query);
  const total = shown?.total ?? 0;
  const isAtRest = useIsAtRest();
  const isPicking = useStore(studio.selection, isSelecting);
  useEffect(() => () => clearSelection(studio.selection), [studio]);
  const filterButton = useRef<HTMLButtonElement>(null);
  const isFiltering = useStore(browsing, (state) => state.isFiltering);
  const isChosenFrom = Object.keys(query.chosen).length > 0 || query.between !== null;
  const closeFilters = () => {
    browsing.setState({ isFiltering: false });
    filterButton.current?.focus();
  };

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
            gallery: withOnlyFavorites(gallery, !isOnlyFavorites(gallery)),
          })),
      },
      {
        id: 'gallery.select',
        label: t`Select pictures`,
        run: () => studio.selection.setState({ isOn: true }),
      },
      {
        id: 'gallery.filters',
        label: t`Show or hide the filters`,
        run: () => browsing.setState(({ isFiltering }) => ({ isFiltering: !isFiltering })),
      },
    ],
    [studio, browsing, t],
  );
  useCommands(commands);
  const endSelecting = useMemo(
    () =>
      isPicking
        ? [
            {
              id: 'gallery.end-selecting',
              label: t`End selecting`,
              shortcut: 'escape',
              run: () => clearSelection(studio.selection),
            },
          ]
        : [],
    [isPicking, studio, t],
  );
  useCommands(endSelecting);

  const isOpenedCollection =
    collectionOf(query) !== null && !isNarrowed(withinCollection(query, null));

  const showAll = () => {
    browsing.setState(({ gallery: { sort } }) => ({ gallery: { ...WHOLE_LIBRARY, sort } }));
    search.current?.focus();
  };

  return (
    <>
      <h1 className="visually-hidden">
        <Trans>Gallery</Trans>
      </h1>
      {isPicking ? (
        <SelectionBar />
      ) : (
        <GalleryTools
          searchBox={search}
          total={total}
          found={shown?.order.length ?? 0}
          isKnown={shown !== null}
          isCounted={shown?.isCounted ?? false}
          filterButton={filterButton}
        />
      )}
      {isChosenFrom && <FilterChips />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Typing on the wall is typing into the search box. */}
      <div
        className={styles['beside']}
        onKeyDown={(event) => {
          if (!isTypedOnWall(event)) return;
          // The letter goes where the focus is by now, and to no shortcut.
          event.stopPropagation();
          search.current?.focus();
        }}
      >
        <Wall
          query={query}
          isSelectable
          empty={
            !isNarrowed(query) || total === 0 ? (
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
                title={isOpenedCollection ? t`Nothing in here yet` : t`Nothing like that here`}
                words={
                  isOpenedCollection
                    ? t`Pick pictures in the gallery and put them into this collection.`
                    : isOnlyFavorites(query) && query.words.trim() === ''
                      ? t`Mark a picture with the heart, and it shows here.`
                      : t`No picture is like that. Take a word or a filter away.`
                }
              >
                <Button look="outlined" onClick={showAll}>
                  <Trans>Show all pictures</Trans>
                </Button>
              </EmptyGallery>
            )
          }
          rail={query.sort.by === 'time' ? DateRail : undefined}
        />
        {isFiltering && <FacetPanel query={query} onClose={closeFilters} />}
      </div>
      {isAtRest && !isPicking && <BackupReminder />}
    </>
  );
}

/** Whether the screen has been there for some seconds: nothing that can wait is in its way. */
function useIsAtRest(): boolean {
  const [isAtRest, setIsAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsAtRest(true), REST_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isAtRest;
}

function isTypedOnWall({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !/^[\p{L}\p{N}]$/u.test(key)) return false;
  return target instanceof HTMLElement && target.closest('li[aria-posinset]') !== null;
}
