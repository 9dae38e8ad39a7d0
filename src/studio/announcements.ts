import { createStore } from 'zustand/vanilla';

/** A short message in the user's language, with one thing that may be done about it. */
export interface Announcement {
  readonly id: number;
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** It waits until it is acted on or dismissed. */
  readonly stays?: true;
  /** It is only read out: the screen shows by itself what it says. */
  readonly isUnseen?: true;
}

/** What is being said to the user right now, oldest first. */
export function openAnnouncements() {
  return createStore<readonly Announcement[]>(() => []);
}

export type Announcements = ReturnType<typeof openAnnouncements>;

const SHOWN_AT_ONCE = 3;
let lastId = 0;

export function announce(
  announcements: Announcements,
  announcement: Omit<Announcement, 'id'>,
): void {
  lastId += 1;
  announcements.setState(
    (shown) => [...shown, { ...announcement, id: lastId }].slice(-SHOWN_AT_ONCE),
    true,
  );
}

export function withdraw(announcements: Announcements, id: number): void {
  announcements.setState((shown) => shown.filter((announcement) => announcement.id !== id), true);
}
