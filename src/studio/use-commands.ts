import { useEffect, useRef } from 'react';
import { type Command, offer } from './commands.ts';
import { useStudio } from './use-studio.ts';

/** Offers commands to the palette and the keyboard for as long as the component is there. */
export function useCommands(commands: readonly Command[]): void {
  const { commands: offered } = useStudio();
  const latest = useRef(commands);
  latest.current = commands;
  // What they do may change at every render; the list changes only with what it says.
  const said = commands.map(({ id, label, shortcut }) => `${id} ${label} ${shortcut}`).join('\n');
  useEffect(
    () =>
      offer(
        offered,
        latest.current.map((command) => ({
          ...command,
          run: () => latest.current.find(({ id }) => id === command.id)?.run(),
        })),
      ),
    [offered, said],
  );
}
