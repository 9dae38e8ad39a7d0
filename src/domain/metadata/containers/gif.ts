import type { TextAllowance } from '../text-allowance.ts';
import { type Opened, viewOf } from './container.ts';

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt: its comments, up to the first image. */
export function readGif(bytes: Uint8Array, texts: TextAllowance): Opened {
  if (bytes.length < 13) return { size: null, hasCredentials: false, isDamaged: true };
  const view = viewOf(bytes);
  const packed = view.getUint8(10);
  let at = 13 + (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  while (bytes[at] === 0x21) {
    const isComment = bytes[at + 1] === 0xfe;
    at += 2;
    const parts: string[] = [];
    for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
      if (isComment) parts.push(texts.text(bytes.subarray(at + 1, at + 1 + length)));
      at += 1 + length;
    }
    if (isComment) texts.add('comment', 'Comment', parts.join(''));
    at++;
  }
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return { size, hasCredentials: false, isDamaged: bytes[at] !== 0x2c };
}
