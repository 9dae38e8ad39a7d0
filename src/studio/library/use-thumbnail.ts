import { useLayoutEffect, useReducer } from 'react';
import { useStudio } from '../use-studio.ts';

/** The address of a picture's thumbnail; null while it is being read, and where there is none. */
export function useThumbnail(id: string): string | null {
  const { thumbnails } = useStudio();
  const [, notice] = useReducer((changes: number) => changes + 1, 0);
  // A store that React follows by itself would be asked only after the frame had been painted.
  useLayoutEffect(() => thumbnails.follow(id, notice), [thumbnails, id]);
  return thumbnails.addressOf(id);
}
