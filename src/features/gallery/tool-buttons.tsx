import { useLingui } from '@lingui/react/macro';
import { CircleCheck, FolderInput, Grid3x3, Heart, ListFilter, Trash2 } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { boardPaths } from '@/studio/board/board-paths.ts';
import { IMPORT_PATH } from '@/studio/import/import-path.ts';
import { isOnlyFavorites, withOnlyFavorites } from '@/studio/library/narrow.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';

/** What the gallery shows, and where else one goes from it. What is typed draws none of it anew. */
export const ToolButtons = memo(function ToolButtons({
  filterButton,
}: {
  filterButton: RefObject<HTMLButtonElement | null>;
}) {
  const { t } = useLingui();
  const { browsing, selection } = useStudio();
  const [, navigate] = useLocation();
  const onlyFavorites = useStore(browsing, ({ gallery }) => isOnlyFavorites(gallery));
  const isChosenFrom = useStore(browsing, ({ gallery }) => Object.keys(gallery.chosen).length > 0);
  const isFiltering = useStore(browsing, (state) => state.isFiltering);
  return (
    <>
      <IconButton
        label={t`Favorites only`}
        aria-pressed={onlyFavorites}
        onClick={() =>
          browsing.setState(({ gallery }) => ({
            gallery: withOnlyFavorites(gallery, !isOnlyFavorites(gallery)),
          }))
        }
      >
        <Heart size={18} fill={onlyFavorites ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      <IconButton
        ref={filterButton}
        label={t`Filters`}
        aria-expanded={isFiltering}
        data-active={isChosenFrom || undefined}
        onClick={() => browsing.setState({ isFiltering: !isFiltering })}
      >
        <ListFilter size={18} aria-hidden />
      </IconButton>
      <IconButton label={t`Select pictures`} onClick={() => selection.setState({ isOn: true })}>
        <CircleCheck size={18} aria-hidden />
      </IconButton>
      <IconButton label={t`Boards`} onClick={() => navigate(boardPaths.all)}>
        <Grid3x3 size={18} aria-hidden />
      </IconButton>
      <IconButton label={t`Bring in`} onClick={() => navigate(IMPORT_PATH)}>
        <FolderInput size={18} aria-hidden />
      </IconButton>
      <IconButton label={t`Bin`} onClick={() => navigate(paths.bin)}>
        <Trash2 size={18} aria-hidden />
      </IconButton>
    </>
  );
});
