import { thumbHashToAverageRGBA, thumbHashToDataURL, thumbHashToRGBA } from 'thumbhash';

/** Enough for every picture on a large screen and around it; each takes about 5 kB. */
const KEPT = 300;

const urls = new Map<string, string | null>();

/** A small blurred picture as a data URL; null where the ThumbHash (in base64) cannot be read. */
export function placeholderUrl(hash: string): string | null {
  const known = urls.get(hash);
  if (known !== undefined) return known;
  const url = read(hash, thumbHashToDataURL);
  const oldest = urls.size >= KEPT ? urls.keys().next().value : undefined;
  if (oldest !== undefined) urls.delete(oldest);
  urls.set(hash, url);
  return url;
}

/** The style of a frame that shows what the picture is like on the whole: a hundred times as soon as more of it. */
export function toneOf(hash: string): { backgroundColor?: string } {
  const tone = read(hash, thumbHashToAverageRGBA);
  if (tone === null) return {};
  const { r, g, b, a } = tone;
  const [red, green, blue] = [r, g, b].map((part) => Math.round(255 * part));
  return { backgroundColor: `rgb(${red} ${green} ${blue} / ${a})` };
}

/** The style of a frame whose pixels are still to come. */
export function groundOf(url: string | null): { backgroundImage?: string } {
  return url === null ? {} : { backgroundImage: `url("${url}")` };
}

/** The pixels of the placeholder, four bytes each; null where the ThumbHash cannot be read. */
export function placeholderPixels(hash: string): Uint8Array | null {
  return read(hash, (bytes) => thumbHashToRGBA(bytes).rgba);
}

function read<T>(hash: string, decode: (bytes: Uint8Array) => T): T | null {
  if (hash === '') return null;
  try {
    return decode(Uint8Array.from(atob(hash), (char) => char.charCodeAt(0)));
  } catch {
    return null;
  }
}
