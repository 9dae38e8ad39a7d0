import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { CopyWay } from '@/domain/export/export-habits.ts';
import type { Guide } from '@/domain/generation/guides.ts';
import type { Picture, Rating } from '@/domain/library/picture.ts';
import { announce } from '@/studio/announcements.ts';
import {
  deletePictures,
  rate,
  restorePictures,
  setFavorite,
} from '@/studio/library/change-pictures.ts';
import { copyPicture, copyText } from '@/studio/library/copy-picture.ts';
import { downloadGuide } from '@/studio/references/download-guide.ts';
import { useDownload } from '@/studio/export/use-download.ts';
import { moreLikeThis } from '@/studio/compose/more-like-this.ts';
import { paths } from '@/studio/paths.ts';
import { remix, remixTemplate } from '@/studio/compose/remix.ts';
import { useCompose } from '@/studio/compose/use-compose.ts';
import { sharingOf } from '@/studio/sharing/sharing.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { leave, stepTo } from './way-back.ts';

export interface PictureActions {
  readonly remix: () => void;
  /** With the prompt as it was written, every choice still open. */
  readonly remixTemplate: () => void;
  readonly moreLikeThis: () => void;
  /** In the user's usual way. */
  readonly download: () => void;
  readonly downloadAs: (way: CopyWay) => void;
  readonly downloadGuide: (guide: Guide) => void;
  readonly copyPicture: () => void;
  readonly share: () => void;
  readonly copyPrompt: () => void;
  readonly copySeed: () => void;
  readonly toggleFavorite: () => void;
  readonly rate: (rating: Rating) => void;
  readonly remove: () => void;
  readonly leave: () => void;
}

/** What can be done with the picture in view; `follower` is shown when it is deleted. */
export function usePictureActions(picture: Picture, follower: string | null): PictureActions {
  const { t } = useLingui();
  const studio = useStudio();
  const download = useDownload();
  const [, navigate] = useLocation();
  const compose = useCompose();
  return useMemo(() => {
    const { id, recipe, favorite } = picture;
    const say = (message: string, action?: { label: string; run: () => void }) =>
      announce(studio.announcements, action ? { message, action } : { message });
    const change = async (changed: Promise<unknown>, done?: () => void) => {
      try {
        await changed;
        done?.();
      } catch {
        say(t`This browser could not write that down. The picture is as it was.`);
      }
    };
    const copy = async (copied: Promise<boolean>, done: string, refused: string) =>
      say((await copied) ? done : refused);

    return {
      remix: () => compose(remix(studio, picture)),
      remixTemplate: () => compose(remixTemplate(studio, picture)),
      moreLikeThis: () => {
        void moreLikeThis(studio, picture);
        navigate(paths.compose);
      },
      download: () => void download(picture),
      downloadAs: (way) => void download(picture, { way }),
      downloadGuide: (guide) =>
        void downloadGuide(studio, picture, guide).then((outcome) => {
          if (outcome === 'no-subject')
            say(t`There is no subject in this picture, only its setting.`);
          if (outcome === 'failed') say(t`That could not be drawn just now. Try it once more.`);
        }),
      copyPicture: () =>
        void copyPicture(studio, picture).then((isCopied) =>
          isCopied
            ? say(t`Picture copied`)
            : say(t`The browser did not let the picture be copied.`, {
                label: t`Download`,
                run: () => void download(picture),
              }),
        ),
      share: () => sharingOf(studio).setState([id], true),
      copyPrompt: () =>
        void copy(
          copyText(recipe.prompt),
          t`Prompt copied`,
          t`The browser did not let the prompt be copied. Select it and copy it by hand.`,
        ),
      copySeed: () =>
        void copy(
          copyText(String(recipe.seed)),
          t`Seed copied`,
          t`The browser did not let the seed be copied. Select it and copy it by hand.`,
        ),
      toggleFavorite: () => void change(setFavorite(studio, id, !favorite)),
      rate: (rating) => void change(rate(studio, id, rating)),
      remove: () => {
        if (follower !== null) stepTo(navigate, follower);
        else leave(navigate, id);
        void change(deletePictures(studio, [id]), () =>
          say(t`Picture deleted`, {
            label: t`Undo`,
            run: () => void change(restorePictures(studio, [id])),
          }),
        );
      },
      leave: () => leave(navigate, id),
    };
  }, [picture, follower, studio, download, navigate, compose, t]);
}
