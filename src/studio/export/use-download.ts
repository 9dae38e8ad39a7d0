import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import type { Picture } from '@/domain/library/picture.ts';
import { announce } from '../announcements.ts';
import { useStudio } from '../use-studio.ts';
import { downloadCopy } from './download-copy.ts';
import type { CopyWish } from './export-copy.ts';

/** Saves a copy of a picture, and says what became of it where that is not what one would expect. */
export function useDownload(): (picture: Picture, wish?: CopyWish) => Promise<void> {
  const { t } = useLingui();
  const studio = useStudio();
  return useCallback(
    async (picture, wish) => {
      const copy = await downloadCopy(studio, picture, wish);
      const say = (message: string) => announce(studio.announcements, { message });
      if (copy === null) say(t`The picture's file cannot be read. Its recipe is kept: remix it.`);
      else if (copy.keptFor === 'signature')
        say(t`Saved as it was received, so that its signature stays whole.`);
      else if (copy.keptFor === 'container')
        say(t`Saved as it was received: this file has no room for a recipe.`);
      else if (copy.isForMark)
        say(
          t`Saved as PNG: a file of the kind that was received has no room to say how it was made.`,
        );
    },
    [studio, t],
  );
}
