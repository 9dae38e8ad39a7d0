import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { useStore } from 'zustand';
import { isWhole } from '@/domain/library/library-query.ts';
import { DENSITIES } from '@/studio/library/browsing.ts';
import { foundPictures, wordsToSearch } from '@/studio/library/pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { fetched } from '@/ui/fetched.tsx';
import { whenIdle } from '@/ui/when-idle.ts';
import styles from './gallery-screen.module.css';
import { ToolButtons } from './tool-buttons.tsx';

const CollectionStrip = fetched<object>(async () => {
  // Pictures first.
  await whenIdle();
  return (await import('./collection-strip.tsx')).CollectionStrip;
});

/** What the gallery is asked to show: words, favourites, how large. */
export function GalleryTools({
  searchBox,
  total,
  found,
  isKnown,
  isCounted,
  filterButton,
}: {
  searchBox: RefObject<HTMLInputElement | null>;
  total: number;
  found: number;
  /** Whether the library has been looked into; nothing can be looked for before. */
  isKnown: boolean;
  /** Whether the numbers are known. */
  isCounted: boolean;
  filterButton: RefObject<HTMLButtonElement | null>;
}) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const { browsing } = studio;
  const words = useStore(browsing, ({ gallery }) => gallery.words);
  const cache = useQueryClient();
  const look = (words: string) => {
    const asked = { ...browsing.getState().gallery, words };
    // Not only once the wall is drawn for it.
    if (!isWhole(asked)) void cache.prefetchQuery(foundPictures(studio, asked));
    browsing.setState({ gallery: asked });
  };
  const foundText = found === total ? '' : new Intl.NumberFormat(i18n.locale).format(found);

  return (
    <search className={styles['tools']} data-waits={!isKnown || undefined}>
      <div className={styles['search']}>
        <Search size={18} aria-hidden />
        <input
          ref={searchBox}
          type="search"
          aria-label={t`Search pictures`}
          placeholder={t`Search pictures`}
          value={words}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onFocus={() => void cache.prefetchQuery(wordsToSearch(studio))}
          onChange={({ target }) => look(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            if (words === '') event.currentTarget.blur();
            look('');
          }}
        />
        {words === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <IconButton
            label={t`Clear search`}
            onClick={() => {
              look('');
              searchBox.current?.focus();
            }}
          >
            <X size={17} aria-hidden />
          </IconButton>
        )}
      </div>
      <ToolButtons filterButton={filterButton} />
      <p className={styles['count']} role="status">
        {isCounted &&
          (found === total ? (
            <Plural value={total} one="# picture" other="# pictures" />
          ) : (
            <Trans>
              {foundText} of <Plural value={total} one="# picture" other="# pictures" />
            </Trans>
          ))}
      </p>
      {/* Its room is there before it is, so that nothing moves. */}
      <div className={styles['collections']}>{isKnown && <CollectionStrip />}</div>
      <Density />
    </search>
  );
}

const Density = memo(function Density() {
  const { t } = useLingui();
  const { browsing } = useStudio();
  const density = useStore(browsing, (state) => state.density);
  return (
    <input
      type="range"
      className={styles['density']}
      aria-label={t`Size of the pictures`}
      min={0}
      max={DENSITIES - 1}
      step={1}
      value={DENSITIES - 1 - density}
      onChange={({ target }) =>
        browsing.setState({ density: DENSITIES - 1 - Number(target.value) })
      }
    />
  );
});
