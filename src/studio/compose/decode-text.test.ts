import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const TEXT = 'Größe;प्रकार\nXL;नया 🦊';

function utf16(text: string, isLittle: boolean, mark = ''): Uint8Array {
  const bytes = new DataView(new ArrayBuffer((mark.length + text.length) * 2));
  for (const [index, unit] of (mark + text).split('').entries())
    bytes.setUint16(index * 2, unit.charCodeAt(0), isLittle);
  return new Uint8Array(bytes.buffer);
}

it.each([
  ['UTF-8', new TextEncoder().encode(TEXT), TEXT],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`), TEXT],
  ['UTF-16 of Windows', utf16(TEXT, true, '\uFEFF'), TEXT],
  ['UTF-16 with its mark the other way round', utf16(TEXT, false, '\uFEFF'), TEXT],
  ['UTF-16 without a mark', utf16('name,size', true), 'name,size'],
  ['UTF-16 the other way round, without a mark', utf16('name,size', false), 'name,size'],
  ['Windows-1252', Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65]), 'Größe'],
  ['nothing', new Uint8Array(), ''],
])('a file in %s is read', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});
