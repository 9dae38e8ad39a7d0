import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { isWhole, type LibraryQuery, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { useShownPictures } from '@/studio/library/use-shown-pictures.ts';
import { jobsOnWall } from '@/studio/library/wall.ts';
import { NOTHING, orderWith, type WallOrder } from '@/studio/library/wall-order.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { morph } from '@/ui/morph.ts';
import { type GridHandle, PictureGrid } from '@/ui/picture-grid.tsx';
import { MadeFrame } from './made-frame.tsx';
import { type PictureFace, PictureFrame, type PictureNote } from './picture-frame.tsx';
import { heightOfFewPictures, rowHeight } from './row-height.ts';
import { usePicking } from './use-picking.ts';
import { leaveWallAt, wallPosition } from './wall-position.ts';
import styles from './wall.module.css';
import { WordsAndHeart } from './words-and-heart.tsx';

/** Fewer pictures than these are scrolled through at once. */
const FEWEST_FOR_RAIL = 80;

/** What a query finds, and of the whole library those on their way at their later place. */
export function Wall({
  query = WHOLE_LIBRARY,
  label,
  empty,
  rail: Rail,
  isSelectable = false,
  Face = WordsAndHeart,
  Note = null,
}: {
  query?: LibraryQuery;
  /** Names the list; `Pictures` if not given. */
  label?: string;
  /** What stands there while nothing does. */
  empty: ReactNode;
  /** What stands beside the list, and leads to places in it. */
  rail?: ComponentType<{ order: WallOrder; grid: RefObject<GridHandle | null> }> | undefined;
  isSelectable?: boolean;
  Face?: PictureFace;
  Note?: PictureNote | null;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const [position] = useState(() => wallPosition(studio.browsing.getState().lastSeen));
  const { shown, hasFailed, retry } = useShownPictures(query, { isUrgent: position !== null });
  const density = useStore(studio.browsing, (browsing) => browsing.density);
  // Progress changes a job but not the wall; laying that out anew would hold up the key that asked.
  const jobIds = useDeferredValue(
    useStore(
      studio.queue.state,
      useShallow(({ jobs }) => jobsOnWall(jobs.values()).map(({ id }) => id)),
    ),
  );
  const order = useMemo(() => {
    const { jobs } = studio.queue.state.getState();
    const onWall = isWhole(query) ? jobIds.flatMap((id) => jobs.get(id) ?? []) : [];
    const laid = onWall.map(({ id, recipe }) => ({ id, ...recipe.size }));
    return orderWith(shown?.order ?? NOTHING, laid);
  }, [studio, shown, jobIds, query]);

  const grid = useRef<GridHandle>(null);
  const { onSelect, onPointerDown, onKeyDown } = usePicking(order, isSelectable);
  const [, navigate] = useLocation();
  // Another question alone draws no frame anew.
  const asked = useRef(query);
  useEffect(() => {
    asked.current = query;
  }, [query]);
  const open = useCallback(
    (id: string, frame: HTMLElement) => {
      leaveWallAt({ id, offset: frame.getBoundingClientRect().top });
      studio.browsing.setState({ order: asked.current, lastSeen: id });
      morph(id, () => navigate(paths.picture(id), { state: { steps: 1 } }));
    },
    [studio, navigate],
  );
  const made = useAllOf(jobIds);
  const cell = useCallback(
    (id: string, tabIndex: 0 | -1) => {
      // The others need not follow the queue.
      const Frame = made.has(id) ? MadeFrame : PictureFrame;
      return <Frame {...{ id, tabIndex, onSelect, Face, Note }} onOpen={open} />;
    },
    [made, open, onSelect, Face, Note],
  );
  const height = useCallback(
    (width: number) =>
      heightOfFewPictures(order.ratios, rowHeight(density, width), width, window.innerHeight),
    [density, order],
  );

  if (hasFailed) {
    return (
      <div role="alert" className={styles['notice']}>
        <p>
          <Trans>The library could not be read just now. Nothing in it has been changed.</Trans>
        </p>
        <Button look="outlined" onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    );
  }
  if (shown === null && order.length === 0) return null;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Drawing over pictures picks them; keys do so on each. */}
      <div className={styles['wall']} onPointerDown={onPointerDown} onKeyDown={onKeyDown}>
        {order.length === 0 ? (
          empty
        ) : (
          <PictureGrid
            order={order}
            handle={grid}
            label={label ?? t`Pictures`}
            targetHeight={height}
            startAt={position?.startAt ?? null}
            focusAt={position?.focusAt ?? null}
          >
            {cell}
          </PictureGrid>
        )}
        {shown !== null && shown.unreadable > 0 && (
          <p className={styles['unreadable']}>
            <Plural
              value={shown.unreadable}
              one="# entry could not be read; everything else is here."
              other="# entries could not be read; everything else is here."
            />
          </p>
        )}
      </div>
      {Rail && (order.length >= FEWEST_FOR_RAIL || shown?.isCounted === false) && (
        // Its room is there before it is: the rows beside it would be laid out anew.
        <div className={styles['rail']}>
          <Rail order={order} grid={grid} />
        </div>
      )}
    </>
  );
}

/** These, and those that were among them before. */
function useAllOf(ids: readonly string[]): ReadonlySet<string> {
  const [all, setAll] = useState<ReadonlySet<string>>(() => new Set(ids));
  if (ids.some((id) => !all.has(id))) setAll(new Set([...all, ...ids]));
  return all;
}
