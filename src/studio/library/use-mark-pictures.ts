import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import type { MarksChange } from '@/domain/library/marks-change.ts';
import { announce } from '../announcements.ts';
import { useStudio } from '../use-studio.ts';
import { markPictures, undoLast } from './change-pictures.ts';

/** Changes what is said of pictures, and says that it is done, with Undo, or that it could not be. */
export function useMarkPictures(): (
  ids: readonly string[],
  change: MarksChange,
  done?: string,
) => Promise<void> {
  const { t } = useLingui();
  const studio = useStudio();
  return useCallback(
    async (ids, change, done) => {
      const say = announce.bind(null, studio.announcements);
      try {
        const step = await markPictures(studio, ids, change);
        if (step === null || done === undefined) return;
        say({ message: done, action: { label: t`Undo`, run: () => void undoLast(studio) } });
      } catch {
        say({ message: t`This browser could not write that down. The pictures are as they were.` });
      }
    },
    [studio, t],
  );
}
