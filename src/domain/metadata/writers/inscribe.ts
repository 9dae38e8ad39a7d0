import { containerOf } from '../containers/container.ts';
import type { FoundText } from '../found-text.ts';
import type { Inscription, WrittenParts } from './inscription.ts';
import { parametersText } from './parameters-text.ts';
import { writeJpeg } from './write-jpeg.ts';
import { writePng } from './write-png.ts';
import { writeWebp } from './write-webp.ts';
import { xmpPacket } from './xmp-packet.ts';

const WRITERS: Readonly<
  Record<string, (bytes: Uint8Array, parts: WrittenParts) => Uint8Array<ArrayBuffer> | null>
> = { png: writePng, jpeg: writeJpeg, webp: writeWebp };

/**
 * A copy of a PNG, JPEG or WebP that says what the inscription says and, of what it said before, no
 * more than the recipes of other programs where it keeps one. Pixels stay byte for byte. `found` are
 * the texts of the picture as it was received. Null for what cannot be written so.
 */
export function inscribed(
  bytes: Uint8Array,
  inscription: Inscription,
  found: readonly FoundText[],
): Uint8Array<ArrayBuffer> | null {
  const write = WRITERS[containerOf(bytes) ?? ''];
  if (write === undefined) return null;
  const { recipe } = inscription;
  const parameters =
    recipe === null ? null : (foreignParameters(found) ?? parametersText(recipe.recipe));
  try {
    return write(bytes, { xmp: xmpPacket(inscription, found), parameters });
  } catch (error) {
    // It claims to hold more than it does.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a program that makes pictures has written there: it knows more of its ways than we. */
function foreignParameters(found: readonly FoundText[]): string | undefined {
  return found.find(
    ({ key, text }) => /^(parameters|usercomment)$/i.test(key) && /\bSteps: ?\d|^\s*\{/.test(text),
  )?.text;
}
