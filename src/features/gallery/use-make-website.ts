import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { languageFor } from '@/domain/settings/settings.ts';
import { announce } from '@/studio/announcements.ts';
import { clearSelection } from '@/studio/library/select.ts';
import type { ChosenPictures } from '@/studio/sharing/change-galleries.ts';
import { sharePaths } from '@/studio/sharing/share-paths.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** Puts a website of pictures together, and goes where it is worked on. */
export function useMakeWebsite(): (chosen: ChosenPictures, title: string) => Promise<void> {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const say = (message: string) => announce(studio.announcements, { message });
  return async (chosen, title) => {
    const language = languageFor(studio.settings.getState(), navigator.languages);
    try {
      // A wall does without it.
      const { newGallery } = await import('@/studio/sharing/change-galleries.ts');
      const { id, leftOut } = await newGallery(studio, chosen, { title, language });
      clearSelection(studio.selection);
      navigate(sharePaths.one(id));
      if (leftOut > 0)
        say(
          t`${plural(leftOut, {
            one: 'The website is full: # picture was left out.',
            other: 'The website is full: # pictures were left out.',
          })}`,
        );
    } catch {
      say(t`This browser could not keep the website. Free some space and try again.`);
    }
  };
}
