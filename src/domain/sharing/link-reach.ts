/**
 * How far an address of so many characters gets: `anywhere` and as a QR code that a phone reads at
 * arm's length, in `chats`, in `few` programs, or only where it is kept as a `file` or a bookmark.
 */
export type LinkReach = 'anywhere' | 'chats' | 'few' | 'file';

/**
 * Discord takes messages of 2,000 characters, https://support.discord.com/hc/articles/33694251638295;
 * Internet Explorer's 2,083 live on in Office.
 */
export const ANYWHERE = 2000;
/** Telegram takes 4,096, https://core.telegram.org/api/config; many mail programs break longer lines. */
const CHATS = 4096;
/** Chromium shows no longer ones, https://chromium.googlesource.com/chromium/src/+/main/docs/security/url_display_guidelines. */
const FEW = 32_000;

/** A denser code needs a steady hand and a large print. */
export const LONGEST_QR = 1200;

export function reachOf(length: number): LinkReach {
  if (length <= ANYWHERE) return 'anywhere';
  if (length <= CHATS) return 'chats';
  return length <= FEW ? 'few' : 'file';
}
