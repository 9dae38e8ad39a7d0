import { createStore } from 'zustand/vanilla';

/** Something that the user can do now, wherever it stands on screen. */
export interface Command {
  /** Steady name, unique among the commands that are there at one time. */
  readonly id: string;
  /** In the user's language. */
  readonly label: string;
  /** More words by which the palette finds it. */
  readonly keywords?: string;
  /** As `KeyboardEvent.key`, with `mod+` for Ctrl or Cmd and `shift+`: `mod+k`, `?`, `g`; `plus` is that key. */
  readonly shortcut?: string;
  readonly run: () => void;
}

/** The commands that the screens in view offer, in the order in which they came. */
export function openCommands() {
  return createStore<readonly Command[]>(() => []);
}

export type Commands = ReturnType<typeof openCommands>;

/** Offers commands until the function that it gives is called. */
export function offer(commands: Commands, offered: readonly Command[]): () => void {
  commands.setState((there) => [...there, ...offered], true);
  return () => commands.setState((there) => there.filter((one) => !offered.includes(one)), true);
}

/** The command that a key press asks for; plain keys count only where no text is being typed. */
export function commandForKey(
  commands: readonly Command[],
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  isTyping: boolean,
): Command | undefined {
  if (event.altKey) return undefined;
  const hasMod = event.ctrlKey || event.metaKey;
  if (isTyping && !hasMod) return undefined;
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
