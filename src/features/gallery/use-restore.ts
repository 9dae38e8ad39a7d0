import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { announce } from '@/studio/announcements.ts';
import { restorePictures, undoLast } from '@/studio/library/change-pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** Takes pictures out of the bin, says so, and offers to undo it. */
export function useRestore(): (ids: readonly string[]) => Promise<void> {
  const { t } = useLingui();
  const studio = useStudio();
  return useCallback(
    async (ids) => {
      const isDone = await restorePictures(studio, ids).then(
        () => true,
        () => false,
      );
      announce(
        studio.announcements,
        isDone
          ? {
              message: t`${plural(ids.length, { one: '# picture is back in the gallery', other: '# pictures are back in the gallery' })}`,
              action: { label: t`Undo`, run: () => void undoLast(studio) },
            }
          : {
              message: t`This browser could not write that down. The pictures are as they were.`,
            },
      );
    },
    [studio, t],
  );
}
