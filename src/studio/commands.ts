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
