import { zlibSync } from 'fflate';
import { joinedBytes } from './joined-bytes.ts';

/** Files as programs write them, as small as can be. Bytes in texts are Latin-1, or given as bytes. */
type Bytes = Uint8Array;

export function bytesOf(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}

export function utf8(text: string): Bytes {
  return bytesOf(
    encodeURIComponent(text).replaceAll(/%(..)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}

export function utf16(text: string, order: 'little' | 'big'): Bytes {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++)
    view.setUint16(2 * i, text.charCodeAt(i), order === 'little');
  return bytes;
}

export function joined(...parts: readonly Bytes[]): Bytes {
  return joinedBytes(parts);
}

function number(value: number, size: 2 | 4, order: 'little' | 'big'): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  const wanted = bytes.subarray(4 - size);
  return order === 'big' ? wanted : wanted.toReversed();
}

export function pngChunk(type: string, bytes: Bytes): Bytes {
  return joined(number(bytes.length, 4, 'big'), bytesOf(type), bytes, new Uint8Array(4));
}

export function pngText(key: string, text: string): Bytes {
  return pngChunk('tEXt', joined(bytesOf(`${key}\0`), bytesOf(text)));
}

export function pngWideText(key: string, text: string): Bytes {
  return pngChunk('iTXt', joined(bytesOf(`${key}\0\0\0\0\0`), utf8(text)));
}

export function pngDeflatedText(key: string, text: string): Bytes {
  return pngChunk('zTXt', joined(bytesOf(`${key}\0\0`), zlibSync(bytesOf(text))));
}

const SIGNATURE = bytesOf('\x89PNG\r\n\x1a\n');

/** Eight bits each; the pixels are deflated without filters. */
export function pngOf(
  chunks: readonly Bytes[],
  raster = { width: 1, height: 1, channels: 3, pixels: new Uint8Array(3) },
): Bytes {
  const { width, height, channels, pixels } = raster;
  const colorType = channels === 4 ? 6 : 2;
  const head = joined(
    number(width, 4, 'big'),
    number(height, 4, 'big'),
    Uint8Array.of(8, colorType, 0, 0, 0),
  );
  const rows = Array.from({ length: height }, (_, y) =>
    joined(Uint8Array.of(0), pixels.subarray(y * width * channels, (y + 1) * width * channels)),
  );
  return joined(
    SIGNATURE,
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', zlibSync(joined(...rows))),
    pngChunk('IEND', new Uint8Array()),
  );
}

interface ExifField {
  readonly tag: number;
  readonly bytes: Bytes;
  /** 2 for text, 7 for what says itself what it is. */
  readonly type?: number;
}

const EXIF_TAGS = {
  ImageDescription: 0x010e,
  Make: 0x010f,
  Model: 0x0110,
  Software: 0x0131,
} as const;
const USER_COMMENT = 0x9286;
const EXIF_DIRECTORY = 0x8769;

export interface ExifContent {
  readonly fields?: Partial<Record<keyof typeof EXIF_TAGS, string>>;
  readonly userComment?: Bytes;
}

/** A TIFF with one directory, and a second one for the user comment. */
export function exifOf(
  { fields = {}, userComment }: ExifContent,
  order: 'little' | 'big' = 'little',
): Bytes {
  const n = (value: number, size: 2 | 4) => number(value, size, order);
  const first: ExifField[] = Object.entries(fields).map(([name, text]) => ({
    tag: EXIF_TAGS[name as keyof typeof EXIF_TAGS],
    bytes: joined(utf8(text), Uint8Array.of(0)),
  }));
  const firstStart = 8;
  const firstLength = 2 + 12 * (first.length + 1) + 4;
  const secondStart = firstStart + firstLength;
  let free = secondStart + 2 + 12 + 4;
  const values: Bytes[] = [];
  const entry = ({ tag, bytes, type = 2 }: ExifField): Bytes => {
    const isShort = bytes.length <= 4;
    const place = isShort ? joined(bytes, new Uint8Array(4 - bytes.length)) : n(free, 4);
    if (!isShort) {
      values.push(bytes);
      free += bytes.length;
    }
    return joined(n(tag, 2), n(type, 2), n(bytes.length, 4), place);
  };
  const pointer = joined(n(EXIF_DIRECTORY, 2), n(4, 2), n(1, 4), n(secondStart, 4));
  const entries = [...first.map(entry), pointer];
  const comment = entry({ tag: USER_COMMENT, bytes: userComment ?? new Uint8Array(), type: 7 });
  const magic = order === 'little' ? bytesOf('II*\0') : bytesOf('MM\0*');
  const directory = (all: readonly Bytes[]) => joined(n(all.length, 2), ...all, n(0, 4));
  return joined(magic, n(firstStart, 4), directory(entries), directory([comment]), ...values);
}

export function jpegSegment(marker: number, bytes: Bytes): Bytes {
  return joined(Uint8Array.of(0xff, marker), number(bytes.length + 2, 2, 'big'), bytes);
}

export function jpegOf(...segments: readonly Bytes[]): Bytes {
  const frame = jpegSegment(0xc0, Uint8Array.of(8, 0, 24, 0, 32, 1, 1, 0x11, 0));
  const pixels = jpegSegment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0));
  return joined(
    Uint8Array.of(0xff, 0xd8),
    ...segments,
    frame,
    pixels,
    Uint8Array.of(0, 0xff, 0xd9),
  );
}

export function jpegExif(tiff: Bytes): Bytes {
  return jpegSegment(0xe1, joined(bytesOf('Exif\0\0'), tiff));
}

export function jpegXmp(packet: string): Bytes {
  return jpegSegment(0xe1, joined(bytesOf('http://ns.adobe.com/xap/1.0/\0'), utf8(packet)));
}

export function webpOf(...chunks: readonly { type: string; bytes: Bytes }[]): Bytes {
  const body = joined(
    ...[
      { type: 'VP8L', bytes: joined(Uint8Array.of(0x2f, 31, 0xc0, 5, 0), new Uint8Array(7)) },
      ...chunks,
    ].map(({ type, bytes }) =>
      joined(
        bytesOf(type),
        number(bytes.length, 4, 'little'),
        bytes,
        new Uint8Array(bytes.length % 2),
      ),
    ),
  );
  return joined(bytesOf('RIFF'), number(body.length + 4, 4, 'little'), bytesOf('WEBP'), body);
}

function box(type: string, ...parts: readonly Bytes[]): Bytes {
  const bytes = joined(...parts);
  return joined(number(bytes.length + 8, 4, 'big'), bytesOf(type), bytes);
}

function n(value: number, size: 2 | 4): Bytes {
  return number(value, size, 'big');
}

/** With one item of EXIF and one of XMP in its data. */
export function avifOf(exif: Bytes, xmp: string): Bytes {
  const kind = (id: number, ...type: readonly Bytes[]) =>
    box('infe', Uint8Array.of(2, 0, 0, 0), n(id, 2), n(0, 2), ...type, Uint8Array.of(0));
  const kinds = [
    kind(1, bytesOf('Exif')),
    kind(2, bytesOf('mime'), bytesOf('\0application/rdf+xml')),
  ];
  const iinf = box('iinf', Uint8Array.of(0, 0, 0, 0), n(2, 2), ...kinds);
  const size = box('ispe', n(0, 4), n(640, 4), n(480, 4));
  const iprp = box('iprp', box('ipco', size));
  const items = [joined(n(0, 4), exif), utf8(xmp)];
  const placesFrom = (start: number) => {
    let at = start;
    const places = items.map((item, index) => {
      const place = joined(n(index + 1, 2), n(0, 2), n(1, 2), n(at, 4), n(item.length, 4));
      at += item.length;
      return place;
    });
    return box('iloc', Uint8Array.of(0, 0, 0, 0, 0x44, 0), n(2, 2), ...places);
  };
  const type = box('ftyp', bytesOf('avif\0\0\0\0avifmif1'));
  const metaFrom = (start: number) => box('meta', n(0, 4), iinf, placesFrom(start), iprp);
  const start = type.length + metaFrom(0).length + 8;
  return joined(type, metaFrom(start), box('mdat', ...items));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An XMP packet with the properties given as attributes, and a description as an element. */
export function xmpOf(attributes: Readonly<Record<string, string>>, description?: string): string {
  const written = Object.entries(attributes).map(([name, text]) => ` ${name}="${escaped(text)}"`);
  const element =
    description === undefined
      ? ''
      : `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(description)}</rdf:li></rdf:Alt></dc:description>`;
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${written.join('')}>${element}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** Pixels of which the least significant bits of alpha, or of the colours, hold these bytes. */
export function hiding(bytes: Bytes, channel: 'alpha' | 'color', width = 40, height = 60) {
  const pixels = new Uint8Array(4 * width * height).fill(254);
  const bit = (index: number) => ((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  const perPixel = channel === 'alpha' ? 1 : 3;
  for (let index = 0; index < 8 * bytes.length; index++) {
    const place = Math.floor(index / perPixel);
    const at = 4 * ((place % height) * width + Math.floor(place / height));
    const offset = channel === 'alpha' ? 3 : index % 3;
    pixels[at + offset] = 254 | bit(index);
  }
  return { width, height, channels: 4, pixels };
}

export function hidden(signature: string, text: Bytes): Bytes {
  return joined(bytesOf(signature), number(8 * text.length, 4, 'big'), text);
}
