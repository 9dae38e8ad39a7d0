import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour, as small as a picture of this size can be, with texts by their keys. */
export function samplePng(
  width: number,
  height: number,
  shade = 120,
  texts: Readonly<Record<string, string>> = {},
): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits of grey.
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(width + 1, shade);
  row[0] = 0;
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...Object.entries(texts).map(([key, text]) =>
      chunk('tEXt', Buffer.from(`${key}\0${text}`, 'latin1')),
    ),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

export const base64Png = (width: number, height: number, shade?: number): string =>
  samplePng(width, height, shade).toString('base64');
