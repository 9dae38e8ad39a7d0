import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { jsonFrom } from '@/domain/backup/json-from.ts';
import { inflateSome } from '@/domain/metadata/inflate-some.ts';
import type { Recipe } from '@/domain/recipe/recipe.ts';
import { base64UrlFrom, bytesFromBase64Url } from './base64-url.ts';
import { type BriefReading, briefFrom, recipeFromBrief } from './brief-recipe.ts';
import { PLACE_OF_LINKS } from './foreign-parent.ts';
import { LINK_DICTIONARY_1 } from './link-dictionary.ts';

/** What was in a link. Nobody vouches for it. */
export interface RecipeLink extends BriefReading {
  /** The picture's file, of any kind or none; null where the link carries none. */
  readonly image: Uint8Array<ArrayBuffer> | null;
  /** The link's recipe as it was written, without the picture. */
  readonly written: string;
}

/** `newer` was written by a later version of the studio; `damaged` did not come through whole. */
export type LinkProblem = 'newer' | 'damaged';

const LINK = /(?:^|#)\/r\/([\w-]{1,500000})(?:\.([\w-]{0,500000}))?/;
const VERSION = '1';
/** More than any recipe takes. */
const MOST_BYTES = 1_000_000;
const CHECKSUM_BYTES = 2;

/** A recipe as the fragment of an address, for every version that comes; see docs/link-format.md. */
export function recipeLink(recipe: Recipe, image?: Uint8Array): string {
  const text = strToU8(JSON.stringify(briefFrom(recipe)));
  const deflated = deflateSync(text, { level: 9, mem: 4, dictionary: LINK_DICTIONARY_1 });
  const bytes = new Uint8Array(CHECKSUM_BYTES + deflated.length);
  new DataView(bytes.buffer).setUint16(0, checksumOf(deflated));
  bytes.set(deflated, CHECKSUM_BYTES);
  const written = `${PLACE_OF_LINKS}${VERSION}${base64UrlFrom(bytes)}`;
  return image === undefined ? written : `${written}.${base64UrlFrom(image)}`;
}

/**
 * Reads a link wherever it stands in a text, whatever host it names; null where there is none.
 * Takes anything, and never long.
 */
export function readRecipeLink(text: string): RecipeLink | LinkProblem | null {
  const [, written, picture] = LINK.exec(text) ?? [];
  if (written === undefined) return null;
  if (!written.startsWith(VERSION)) return /^[2-9]/.test(written) ? 'newer' : 'damaged';
  const bytes = bytesFromBase64Url(written.slice(VERSION.length));
  if (bytes === null || bytes.length <= CHECKSUM_BYTES) return 'damaged';
  const deflated = bytes.subarray(CHECKSUM_BYTES);
  if (checksumOf(deflated) !== new DataView(bytes.buffer).getUint16(0)) return 'damaged';
  const inflated = inflateSome(deflated, 'raw', MOST_BYTES, LINK_DICTIONARY_1);
  const reading = recipeFromBrief(jsonFrom(strFromU8(inflated)));
  if (reading === null) return 'damaged';
  return { ...reading, image: picture ? bytesFromBase64Url(picture) : null, written };
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, folded to 16 bits. */
function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}
