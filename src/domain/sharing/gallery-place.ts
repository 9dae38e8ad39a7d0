import { PICTURE_KEY, WEB_ADDRESS } from './gallery.ts';

/** What a link to a published gallery says. */
export interface GalleryPlace {
  /** The folder of its files, with a slash at its end. */
  readonly address: string;
  /** Opens a sealed one; null for one that everybody may see. */
  readonly secret: string | null;
  /** The keys of the pictures that whoever sent the link has chosen. */
  readonly picks: readonly string[];
}

export const VIEW_PATH = '/view/';

const LONGEST_ADDRESS = 2000;
const MOST_PICKS = 500;
/** What stands there looks like the host, and is not. */
const NAMES_A_USER = /^https?:\/\/[^/]*@/i;
const SECRET = /^[\w-]{43}$/;

/** The path at which the studio shows it; nothing of it reaches a server. */
export function viewPath({ address, secret, picks }: GalleryPlace): string {
  const parts = [encodeURIComponent(address)];
  if (secret !== null) parts.push(`key=${secret}`);
  if (picks.length > 0) parts.push(`picks=${picks.join('.')}`);
  return `${VIEW_PATH}${parts.join('&')}`;
}

/** Reads what stands behind `VIEW_PATH`; null for what leads to no gallery. */
export function placeFrom(text: string): GalleryPlace | null {
  const [first = '', ...rest] = text.split('&');
  const address = decoded(first);
  const named = (name: string) =>
    rest.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  const secret = named('key');
  const picks = (named('picks') ?? '').split('.').filter((key) => PICTURE_KEY.test(key));
  const isRight =
    address.length <= LONGEST_ADDRESS &&
    WEB_ADDRESS.test(address) &&
    !/[?#]/.test(address) &&
    !NAMES_A_USER.test(address) &&
    (secret === null || SECRET.test(secret));
  if (!isRight) return null;
  return {
    address: address.endsWith('/') ? address : `${address}/`,
    secret,
    picks: [...new Set(picks)].slice(0, MOST_PICKS),
  };
}

/** Of a link to a gallery wherever it stands in a text, whatever host shows it; null where there is none. */
export function placeInText(text: string): GalleryPlace | null {
  const [, written] = /#\/view\/([^\s"'<>]{1,25000})/.exec(text) ?? [];
  return written === undefined ? null : placeFrom(written);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
