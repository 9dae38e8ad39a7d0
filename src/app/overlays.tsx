import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { CommandPalette } from '@/features/command-palette/command-palette.tsx';
import { ShortcutOverview } from '@/features/command-palette/shortcut-overview.tsx';
import { announce, withdraw } from '@/studio/announcements.ts';
import { commandForKey } from '@/studio/command-for-key.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { fetched } from '@/ui/fetched.tsx';
import { Toasts } from '@/ui/toast.tsx';
import { countAtThePrompt } from './count-at-the-prompt.ts';
import { registerOffline } from './offline.ts';
import { StorageNotice } from './storage-notice.tsx';
import { startUpkeep } from './start-upkeep.ts';
import { useOfferToKeep } from './use-offer-to-keep.ts';
import { useQueueSigns } from './use-queue-signs.ts';
import { useGlobalCommands } from './use-global-commands.ts';

const MaskPainting = fetched<object>(
  async () => (await import('@/features/mask/mask-painting.tsx')).MaskPainting,
);

/** What may lie over any screen: messages, the palette, the overview of shortcuts. */
export function Overlays() {
  const { t } = useLingui();
  const studio = useStudio();
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null);
  const close = useCallback(() => setOverlay(null), []);
  useEffect(() => {
    // Going back leaves what lies over the screen, too.
    addEventListener('hashchange', close);
    return () => removeEventListener('hashchange', close);
  }, [close]);
  const toasts = useStore(studio.announcements);
  const isMaskPainted = useStore(studio.maskPainting, (reference) => reference !== null);
  const dismiss = useCallback((id: number) => withdraw(studio.announcements, id), [studio]);

  useGlobalCommands({
    openPalette: () => setOverlay('palette'),
    openShortcuts: () => setOverlay('shortcuts'),
  });
  useShortcuts();
  useQueueSigns();
  useOfferToKeep();
  useEffect(() => startUpkeep(studio), [studio]);
  useEffect(() => countAtThePrompt(studio), [studio]);

  const [applyUpdate, setApplyUpdate] = useState<(() => void) | null>(null);
  useEffect(() => registerOffline((apply) => setApplyUpdate(() => apply)), []);
  useEffect(() => {
    if (applyUpdate === null) return;
    announce(studio.announcements, {
      message: t`A new version of Bildwerk is ready.`,
      action: { label: t`Switch now`, run: applyUpdate },
      stays: true,
    });
    // Said once, in the language of that moment.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [studio, applyUpdate]);

  return (
    <>
      <StorageNotice onReload={applyUpdate ?? (() => location.reload())} />
      <Toasts toasts={toasts} dismissLabel={t`Dismiss`} onDismiss={dismiss} />
      {isMaskPainted && <MaskPainting />}
      {overlay === 'palette' && <CommandPalette onClose={close} />}
      {overlay === 'shortcuts' && <ShortcutOverview onClose={close} />}
    </>
  );
}

/** Runs the command that a key press asks for, unless something lies over the screen. */
function useShortcuts(): void {
  const { commands } = useStudio();
  // As early as the commands are offered.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open], :popover-open') !== null) return;
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement &&
        target.matches('textarea, select, [contenteditable], input:not([type="radio"])');
      const command = commandForKey(commands.getState(), event, isTyping);
      if (command === undefined) return;
      event.preventDefault();
      command.run();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [commands]);
}
