import { useEffect } from 'react';
import { type Command, offer } from './commands.ts';
import { useStudio } from './use-studio.ts';

/** Offers commands to the palette and the keyboard for as long as the component is there. */
export function useCommands(offered: readonly Command[]): void {
  const { commands } = useStudio();
  useEffect(() => offer(commands, offered), [commands, offered]);
}
