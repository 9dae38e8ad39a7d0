import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import type { Language } from '@/domain/settings/settings.ts';
import { announce } from '@/studio/announcements.ts';
import { clearSelection } from '@/studio/library/select.ts';
import { newGallery } from '@/studio/sharing/change-galleries.ts';
import { sharePaths } from '@/studio/sharing/share-paths.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** Puts a website of pictures together, and goes where it is worked on. */
export function useMakeWebsite(): (
  ids: readonly string[] | Promise<readonly string[]>,
  title: string,
) => Promise<void> {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  return async (ids, title) => {
    try {
      const id = await newGallery(studio, await ids, { title, language: i18n.locale as Language });
      clearSelection(studio.selection);
      navigate(sharePaths.one(id));
    } catch {
      announce(studio.announcements, {
        message: t`This browser could not keep the website. Free some space and try again.`,
      });
    }
  };
}
