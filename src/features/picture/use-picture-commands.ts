import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { COPY_WAYS } from '@/domain/export/export-habits.ts';
import { GUIDES } from '@/domain/generation/guides.ts';
import type { Command } from '@/studio/commands.ts';
import { GUIDE_NAMES } from '@/studio/compose/recipe-words.ts';
import { COPY_WAY_NAMES } from '@/studio/export/copy-words.ts';
import { useCommands } from '@/studio/use-commands.ts';
import type { PictureActions } from './use-picture-actions.ts';

/** What the key that deletes is called on this keyboard. */
const DELETE_KEY = /Mac|iP/.test(navigator.platform) ? 'backspace' : 'delete';

export function usePictureCommands(
  actions: PictureActions,
  isFavorite: boolean,
  offersGuides: boolean,
): void {
  const { t } = useLingui();
  const commands = useMemo(
    (): Command[] => [
      { id: 'picture.remix', label: t`Remix`, shortcut: 'r', run: actions.remix },
      {
        id: 'picture.more-like-this',
        label: t`More like this`,
        shortcut: 'v',
        run: actions.moreLikeThis,
      },
      {
        id: 'picture.favorite',
        label: isFavorite ? t`Remove from favorites` : t`Add to favorites`,
        shortcut: 'f',
        run: actions.toggleFavorite,
      },
      { id: 'picture.download', label: t`Download`, shortcut: 'd', run: actions.download },
      {
        id: 'picture.copy-prompt',
        label: t`Copy prompt`,
        shortcut: 'c',
        run: actions.copyPrompt,
      },
      {
        id: 'picture.copy',
        label: t`Copy picture`,
        shortcut: 'shift+c',
        run: actions.copyPicture,
      },
      { id: 'picture.share', label: t`Share`, shortcut: 's', run: actions.share },
      { id: 'picture.delete', label: t`Delete`, shortcut: DELETE_KEY, run: actions.remove },
      ...([0, 1, 2, 3, 4, 5] as const).map((rating) => ({
        id: `picture.rate-${rating}`,
        label: rating === 0 ? t`No rating` : t`${rating} of 5 stars`,
        shortcut: String(rating),
        run: () => actions.rate(rating),
      })),
      { id: 'picture.leave', label: t`Back`, shortcut: 'escape', run: actions.leave },
    ],
    [actions, isFavorite, t],
  );
  useCommands(commands);
  useSaveCommands(actions, offersGuides);
}

/** The ways to save the picture, and what can be saved beside it. */
function useSaveCommands(
  { downloadAs, downloadGuide }: PictureActions,
  offersGuides: boolean,
): void {
  const { t } = useLingui();
  const commands = useMemo((): Command[] => {
    const verb = t`Download`;
    return [
      ...COPY_WAYS.map((way) => ({
        id: `picture.download-${way}`,
        label: `${verb}: ${t(COPY_WAY_NAMES[way])}`,
        run: () => downloadAs(way),
      })),
      ...(offersGuides ? GUIDES : []).map((guide) => ({
        id: `picture.download-${guide}`,
        label: `${verb}: ${t(GUIDE_NAMES[guide])}`,
        run: () => downloadGuide(guide),
      })),
    ];
  }, [downloadAs, downloadGuide, offersGuides, t]);
  useCommands(commands);
}
