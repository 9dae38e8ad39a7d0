import { useLayoutEffect } from 'react';
import { type Command, offer } from './commands.ts';
import { useStudio } from './use-studio.ts';

/** Offers commands to the palette and the keyboard for as long as the component is there. */
export function useCommands(offered: readonly Command[]): void {
  const { commands } = useStudio();
  // Before it is painted: whoever sees it may press its keys.
  useLayoutEffect(() => offer(commands, offered), [commands, offered]);
}
