import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import type { LibraryStep } from '@/domain/library/library-step.ts';
import { announce } from '../announcements.ts';
import { useStudio } from '../use-studio.ts';
import { undoStep } from './change-pictures.ts';

/**
 * Waits for a change of the library, and says that it is done, with Undo, where there are words for
 * it, or that it could not be. Gives whether it was written down.
 */
export function useLibraryChange(): (
  changing: Promise<LibraryStep | null>,
  done?: string,
) => Promise<boolean> {
  const { t } = useLingui();
  const studio = useStudio();
  return useCallback(
    async (changing, done) => {
      const say = announce.bind(null, studio.announcements);
      const refused = () =>
        say({ message: t`This browser could not write that down. The pictures are as they were.` });
      const undo = async (step: LibraryStep) => {
        const isUndone = await undoStep(studio, step);
        if (!isUndone) say({ message: t`Something else was done since. Undo that first.` });
      };
      try {
        const step = await changing;
        if (step !== null && done !== undefined) {
          const run = () => void undo(step).catch(refused);
          say({ message: done, action: { label: t`Undo`, run } });
        }
        return true;
      } catch {
        refused();
        return false;
      }
    },
    [studio, t],
  );
}
