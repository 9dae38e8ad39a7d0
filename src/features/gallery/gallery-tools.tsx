import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Heart, Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { DENSITIES } from '@/studio/library/browsing.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './gallery-screen.module.css';

/** What the gallery is asked to show: words, favourites, how large. */
export function GalleryTools({
  searchBox,
  total,
  found,
  isKnown,
}: {
  searchBox: RefObject<HTMLInputElement | null>;
  total: number;
  found: number;
  /** Whether the library has been looked into; nothing can be looked for before. */
  isKnown: boolean;
}) {
  const { t, i18n } = useLingui();
  const { browsing } = useStudio();
  const { query, onlyFavorites } = useStore(browsing, ({ gallery }) => gallery);
  const density = useStore(browsing, ({ density }) => density);
  const change = (part: { query?: string; onlyFavorites?: boolean }) =>
    browsing.setState(({ gallery }) => ({ gallery: { ...gallery, ...part } }));
  const foundText = new Intl.NumberFormat(i18n.locale).format(found);

  return (
    <search className={styles['tools']} data-waits={!isKnown || undefined}>
      <div className={styles['search']}>
        <Search size={18} aria-hidden />
        <input
          ref={searchBox}
          type="search"
          aria-label={t`Search pictures`}
          placeholder={t`Search pictures`}
          value={query}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ target }) => change({ query: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            if (query === '') event.currentTarget.blur();
            change({ query: '' });
          }}
        />
        {query === '' ? (
          <kbd aria-hidden>/</kbd>
        ) : (
          <IconButton
            label={t`Clear search`}
            onClick={() => {
              change({ query: '' });
              searchBox.current?.focus();
            }}
          >
            <X size={17} aria-hidden />
          </IconButton>
        )}
      </div>
      <IconButton
        label={t`Favorites only`}
        aria-pressed={onlyFavorites}
        onClick={() => change({ onlyFavorites: !onlyFavorites })}
      >
        <Heart size={18} fill={onlyFavorites ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      <p className={styles['count']} role="status">
        {isKnown &&
          (found === total ? (
            <Plural value={total} one="# picture" other="# pictures" />
          ) : (
            <Trans>
              {foundText} of <Plural value={total} one="# picture" other="# pictures" />
            </Trans>
          ))}
      </p>
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
    </search>
  );
}
