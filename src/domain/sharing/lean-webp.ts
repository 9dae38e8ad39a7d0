/**
 * A lossy WebP without what surrounds its pixels, as the colour profile that browsers write into
 * each, although sRGB is what is taken for granted; any other file stays as it is.
 * https://developers.google.com/speed/webp/docs/riff_container
 */
export function leanWebp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const textAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (textAt(0) !== 'RIFF' || textAt(8) !== 'WEBP') return bytes;
  let pixels: Uint8Array | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const type = textAt(at);
    const length = view.getUint32(at + 4, true);
    // Chunks are filled up to an even length.
    const end = at + 8 + length + (length % 2);
    // What is transparent has two chunks, which only the extended form holds together.
    if (type === 'ALPH' || type === 'ANIM') return bytes;
    if (type === 'VP8 ') pixels = bytes.subarray(at, end);
    at = end;
  }
  if (pixels === null) return bytes;
  const lean = new Uint8Array(12 + pixels.length);
  lean.set(bytes.subarray(0, 12));
  lean.set(pixels, 12);
  new DataView(lean.buffer).setUint32(4, lean.length - 8, true);
  return lean;
}
