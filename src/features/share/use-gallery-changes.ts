import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { announce } from '@/studio/announcements.ts';
import type { Command } from '@/studio/commands.ts';
import { changeGallery } from '@/studio/sharing/change-galleries.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** It may be made twice, to the same effect. */
type Change = (draft: GalleryDraft) => GalleryDraft;

/**
 * A website as it is kept, with what was changed here shown at once; what another tab changes
 * meanwhile stays. A change that comes with its way back is taken back by the keys for that.
 */
export function useGalleryChanges(stored: GalleryDraft) {
  const { t } = useLingui();
  const studio = useStudio();
  const { id } = stored;
  const [pending, setPending] = useState<readonly Change[]>([]);
  const [ways, setWays] = useState<readonly Change[]>([]);

  const { change, undo } = useMemo(() => {
    const make = (made: Change) => {
      setPending((before) => [...before, made]);
      changeGallery(studio, id, made).then(
        () => setPending((before) => before.filter((one) => one !== made)),
        // It stays on the screen, as nowhere else it is.
        () =>
          announce(studio.announcements, {
            message: t`This browser could not keep the website. Free some space and try again.`,
          }),
      );
    };
    return {
      change: (made: Change, back?: Change) => {
        make(made);
        if (back) setWays((before) => [...before, back]);
      },
      undo: (back: Change) => {
        make(back);
        setWays((before) => before.filter((way) => way !== back));
      },
    };
  }, [studio, id, t]);

  const last = ways.at(-1);
  const commands = useMemo(
    (): Command[] => [
      // Where there is nothing more, what was done to the library stays as it is.
      { id: 'site.undo', label: t`Undo`, shortcut: 'mod+z', run: () => last && undo(last) },
    ],
    [last, undo, t],
  );
  useCommands(commands);
  const draft = pending.reduce((before, made) => made(before), stored);
  return { draft, change, undo };
}
