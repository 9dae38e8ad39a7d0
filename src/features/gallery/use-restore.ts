import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { restorePictures } from '@/studio/library/change-pictures.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** Takes pictures out of the bin, says so, and offers to undo it. */
export function useRestore(): (ids: readonly string[]) => Promise<boolean> {
  const { t } = useLingui();
  const studio = useStudio();
  const change = useLibraryChange();
  return useCallback(
    (ids) =>
      change(
        restorePictures(studio, ids),
        t`${plural(ids.length, { one: '# picture is back in the gallery', other: '# pictures are back in the gallery' })}`,
      ),
    [studio, change, t],
  );
}
