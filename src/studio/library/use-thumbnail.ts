import { useCallback, useSyncExternalStore } from 'react';
import { useStudio } from '../use-studio.ts';

/** The address of a picture's thumbnail; null while it is being read, and where there is none. */
export function useThumbnail(id: string): string | null {
  const { thumbnails } = useStudio();
  const follow = useCallback(
    (listener: () => void) => thumbnails.follow(id, listener),
    [thumbnails, id],
  );
  return useSyncExternalStore(follow, () => thumbnails.addressOf(id));
}
