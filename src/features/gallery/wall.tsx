import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { allPictures } from '@/studio/library/pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';
import {
  EVERYTHING,
  filteredPictures,
  jobsOnWall,
  type PictureFilter,
  sizeOfEntry,
  type WallEntry,
  wallEntries,
} from '@/studio/library/wall.ts';
import { Button } from '@/ui/button.tsx';
import { PictureGrid } from '@/ui/picture-grid.tsx';
import { heightOfFewPictures, rowHeight } from './row-height.ts';
import { WallCell } from './wall-cell.tsx';
import { wallPosition } from './wall-position.ts';
import styles from './wall.module.css';

/** More than ever stand in one row. */
const MOST_IN_A_ROW = 60;

/** Every picture, newest first, and those on their way at their later place. */
export function Wall({
  filter = EVERYTHING,
  label,
  empty,
}: {
  filter?: PictureFilter;
  /** Names the list; `Pictures` if not given. */
  label?: string;
  /** What stands there while nothing does. */
  empty: ReactNode;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const { data, isError, refetch } = useQuery(allPictures(studio));
  const density = useStore(studio.browsing, (browsing) => browsing.density);
  const isFiltered = filter.query.trim() !== '' || filter.onlyFavorites;
  // Progress changes a job but not the wall.
  const ids = useStore(
    studio.queue.state,
    useShallow(({ jobs }) => jobsOnWall(jobs.values()).map(({ id }) => id)),
  );

  const pictures = data?.pictures;
  const entries = useMemo(() => {
    const { jobs } = studio.queue.state.getState();
    const onWall = isFiltered ? [] : ids.flatMap((id) => jobs.get(id) ?? []);
    return wallEntries(filteredPictures(pictures ?? [], filter), onWall);
  }, [studio, pictures, ids, filter, isFiltered]);

  const [position] = useState(() => wallPosition(studio.browsing.getState().lastSeen));
  const cell = useCallback(
    (entry: WallEntry, tabIndex: 0 | -1) => (
      <WallCell entry={entry} filter={filter} tabIndex={tabIndex} />
    ),
    [filter],
  );
  const height = useMemo(() => {
    const first = entries.slice(0, MOST_IN_A_ROW).map(sizeOfEntry);
    return (width: number) =>
      heightOfFewPictures(first, rowHeight(density, width), width, window.innerHeight);
  }, [density, entries]);

  if (isError) {
    return (
      <div role="alert" className={styles['notice']}>
        <p>
          <Trans>The library could not be read just now. Nothing in it has been changed.</Trans>
        </p>
        <Button look="outlined" onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    );
  }
  if (data === undefined && entries.length === 0) return null;
  return (
    <div className={styles['wall']}>
      {entries.length === 0 ? (
        empty
      ) : (
        <PictureGrid
          pictures={entries}
          sizeOf={sizeOfEntry}
          label={label ?? t`Pictures`}
          targetHeight={height}
          startAt={position?.startAt ?? null}
          focusAt={position?.focusAt ?? null}
        >
          {cell}
        </PictureGrid>
      )}
      {data !== undefined && data.unreadable > 0 && (
        <p className={styles['unreadable']}>
          <Plural
            value={data.unreadable}
            one="# entry could not be read; everything else is here."
            other="# entries could not be read; everything else is here."
          />
        </p>
      )}
    </div>
  );
}
