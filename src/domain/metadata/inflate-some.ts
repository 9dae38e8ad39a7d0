import { Gunzip, Inflate, Unzlib } from 'fflate';
import { joinedBytes } from './joined-bytes.ts';

const STREAMS = { zlib: Unzlib, gzip: Gunzip, raw: Inflate } as const;

/** Small, as one byte can become a thousand. */
const PIECE_BYTES = 8192;

/**
 * What was deflated, at most `mostBytes` of it; with what it was deflated after, where that was
 * something. What is damaged ends where the damage begins.
 */
export function inflateSome(
  bytes: Uint8Array,
  form: keyof typeof STREAMS,
  mostBytes: number,
  dictionary?: Uint8Array,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new STREAMS[form]({ ...(dictionary && { dictionary }) }, (piece) => {
    const kept = piece.slice(0, mostBytes - length);
    pieces.push(kept);
    length += kept.length;
  });
  try {
    for (let from = 0; length < mostBytes && from < bytes.length; from += PIECE_BYTES) {
      const end = Math.min(bytes.length, from + PIECE_BYTES);
      stream.push(bytes.subarray(from, end), end === bytes.length);
    }
  } catch {
    // What was cut off or changed on its way: what came before it is kept.
  }
  return joinedBytes(pieces);
}
