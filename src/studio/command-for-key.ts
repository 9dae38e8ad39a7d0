import type { Command } from './commands.ts';

/** The command that a key press asks for; where text is being typed, neither plain keys nor its own undo. */
export function commandForKey(
  commands: readonly Command[],
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  isTyping: boolean,
): Command | undefined {
  if (event.altKey) return undefined;
  const hasMod = event.ctrlKey || event.metaKey;
  if (isTyping && (!hasMod || /^[zy]$/i.test(event.key))) return undefined;
  // The last one offered belongs to what is in front.
  return commands.findLast(
    ({ shortcut }) => shortcut !== undefined && fits(shortcut, event, hasMod),
  );
}

function fits(
  shortcut: string,
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  hasMod: boolean,
): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1);
  if (parts.includes('mod') !== hasMod) return false;
  // Where Shift only chooses the character, as in `?`, the character says it all.
  const isLetter = /^[a-z]$/i.test(event.key) || event.key.length > 1;
  if (isLetter && parts.includes('shift') !== event.shiftKey) return false;
  return (event.key === '+' ? 'plus' : event.key.toLowerCase()) === key;
}
