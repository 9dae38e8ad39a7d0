import { type ImageHeader, imageHeader } from '@/domain/library/image-header.ts';

/** More than any picture of ours in a link has; a few bytes can claim any size. */
const MOST_PIXELS = 2048 * 2048;

/** What the bytes of a link's picture say they are; null for none that is worth showing. */
export function imageInLink(bytes: Uint8Array): ImageHeader | null {
  const header = imageHeader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (header === null) return null;
  return header.size.width * header.size.height <= MOST_PIXELS ? header : null;
}
