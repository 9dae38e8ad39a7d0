import type { Reading } from '@/domain/metadata/found-recipe.ts';
import { readArtbotLink } from '@/domain/metadata/links/artbot.ts';
import { readBildwerkLink } from '@/domain/metadata/links/bildwerk-link.ts';
import type { LinkReader } from '@/domain/metadata/links/link-reader.ts';

/** The kinds of links that hold a recipe. */
const READERS: readonly LinkReader[] = [readBildwerkLink, readArtbotLink];

/** The recipe of the first kind that knows the address; null where none does. */
export function readLink(address: string): Reading | null {
  for (const read of READERS) {
    const reading = read(address);
    if (reading !== null) return reading;
  }
  return null;
}
