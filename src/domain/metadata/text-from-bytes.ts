import { strFromU8 } from 'fflate';

/** UTF-8 where that is what they are, else Latin-1; without a byte order mark and zeros at the end. */
export function textFrom(bytes: Uint8Array): string {
  const text = strFromU8(bytes);
  return withoutPadding(text.includes('\ufffd') ? strFromU8(bytes, true) : text);
}

export function utf16From(bytes: Uint8Array, order: 'little' | 'big'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < units.length; i++) units[i] = view.getUint16(2 * i, order === 'little');
  let text = '';
  for (let from = 0; from < units.length; from += 8192)
    text += String.fromCharCode(...units.subarray(from, from + 8192));
  return withoutPadding(text);
}

/** UTF-16 in the order in which it makes more sense, as writers do not agree on one. */
export function utf16InSomeOrder(bytes: Uint8Array): string {
  let [low, high] = [0, 0];
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1] !== 0) high++;
    else if (bytes[i + 1] === 0 && bytes[i] !== 0) low++;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16From(bytes, 'little');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16From(bytes, 'big');
  // Some write UTF-8 and call it Unicode.
  if (low + high === 0 && !strFromU8(bytes).includes('\ufffd')) return textFrom(bytes);
  return utf16From(bytes, low > high ? 'little' : 'big');
}

function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--;
  return text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, end);
}
