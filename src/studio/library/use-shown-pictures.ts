import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { isWhole, type LibraryQuery } from '@/domain/library/library-query.ts';
import { useStudio } from '../use-studio.ts';
import { foundPictures, newestPictures } from './pictures.ts';
import { NOTHING, orderWith, type WallOrder } from './wall-order.ts';

export interface ShownPictures {
  readonly order: WallOrder;
  /** How many there are in that place, shown or not. */
  readonly total: number;
  /** Whether that many are known to be there, and not only the newest. */
  readonly isCounted: boolean;
  /** Records that could not be read. */
  readonly unreadable: number;
}

/**
 * What a query shows. Of the whole library the newest come first, and the others once those have
 * been painted. Null while nothing is known.
 */
export function useShownPictures(
  query: LibraryQuery,
  { isUrgent = false }: { isUrgent?: boolean } = {},
): { shown: ShownPictures | null; hasFailed: boolean; retry: () => void } {
  const studio = useStudio();
  const isAsItIs = isWhole(query);
  const newest = useQuery({ ...newestPictures(studio), enabled: isAsItIs });
  const isPainted = useIsPainted(newest.data !== undefined);
  const found = useQuery({
    ...foundPictures(studio, query),
    enabled: !isAsItIs || ((isUrgent || isPainted) && newest.data?.isAll === false),
  });

  const shown = useMemo((): ShownPictures | null => {
    if (!isAsItIs) return found.data ? { ...found.data, isCounted: true } : null;
    const all = found.isPlaceholderData ? undefined : found.data;
    if (newest.data === undefined) return all ? { ...all, isCounted: true } : null;
    if (all === undefined && newest.data.pictures.length === 0 && !newest.data.isAll) return null;
    const order = orderWith(all?.order ?? NOTHING, newest.data.pictures);
    return {
      order,
      total: all === undefined ? order.length : Math.max(all.total, order.length),
      isCounted: all !== undefined || newest.data.isAll,
      unreadable: all?.unreadable ?? newest.data.unreadable,
    };
  }, [isAsItIs, newest.data, found.data, found.isPlaceholderData]);

  // What was shown stays until what is asked for is known.
  const [last, setLast] = useState(shown);
  if (shown !== null && shown !== last) setLast(shown);

  return {
    shown: shown ?? last,
    hasFailed: isAsItIs ? newest.isError : found.isError,
    retry: () => void (isAsItIs ? newest : found).refetch(),
  };
}

/** Whether two frames were painted since it was there: what it shows, and the pixels of that. */
function useIsPainted(isThere: boolean): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    if (!isThere || isPainted) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setIsPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, [isThere, isPainted]);
  return isPainted;
}
