const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** In the form for addresses too, with or without padding; other signs count as nothing. */
export function bytesFromBase64(text: string): Uint8Array {
  const digits = Array.from(text.replaceAll('-', '+').replaceAll('_', '/'), (sign) =>
    SIGNS.indexOf(sign),
  ).filter((digit) => digit >= 0);
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let bits = 0;
  for (const [at, digit] of digits.entries()) {
    bits = ((bits << 6) | digit) & 0xffff;
    const free = (6 * (at + 1)) % 8;
    if (free < 6) bytes[(6 * (at + 1) - free) / 8 - 1] = bits >> free;
  }
  return bytes;
}
