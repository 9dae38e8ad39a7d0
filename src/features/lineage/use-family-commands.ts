import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Command } from '@/studio/commands.ts';
import { useCommands } from '@/studio/use-commands.ts';
import type { FamilyActions } from './use-family-actions.ts';
import { type FamilyLook, ZOOM_STEP } from './use-family-view.ts';

export function useFamilyCommands(
  selected: string,
  actions: FamilyActions,
  { zoomBy, showAll }: FamilyLook,
): void {
  const { t } = useLingui();
  const commands = useMemo(
    (): Command[] => [
      { id: 'family.remix', label: t`Remix`, shortcut: 'r', run: () => actions.remix(selected) },
      {
        id: 'family.compare',
        label: t`Compare with the first`,
        shortcut: 'k',
        run: () => actions.compare(selected),
      },
      { id: 'family.nearer', label: t`Zoom in`, shortcut: 'plus', run: () => zoomBy(ZOOM_STEP) },
      { id: 'family.farther', label: t`Zoom out`, shortcut: '-', run: () => zoomBy(1 / ZOOM_STEP) },
      { id: 'family.all', label: t`Show the whole family`, shortcut: '0', run: showAll },
      { id: 'family.leave', label: t`Back`, shortcut: 'escape', run: actions.leave },
    ],
    [selected, actions, zoomBy, showAll, t],
  );
  useCommands(commands);
}
