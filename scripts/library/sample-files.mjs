import { crc32, deflateSync } from 'node:zlib';

const THUMBNAIL_EDGE = 320;
/** The edge of a patch of one colour, in pixels of the original. */
const PATCH = 64;
/** The last chunk of every PNG. */
const END_BYTES = 12;
const VARIANTS = 4;

/**
 * A few drawings in the sizes that are asked for, each made once: what matters of a test library is
 * how many files there are and how large, not what they show.
 */
export function sampleFiles() {
  /** @type {Map<string, { original: Buffer<ArrayBuffer>, thumbnail: Buffer<ArrayBuffer> }>} */
  const drawings = new Map();
  return {
    /**
     * PNG files of one picture; the original has at least so many bytes, and bytes of its own.
     * @param {{ width: number, height: number, number: number, sizeBytes: number }} picture
     */
    of({ width, height, number, sizeBytes }) {
      const variant = number % VARIANTS;
      const key = `${width} ${height} ${variant}`;
      const known = drawings.get(key) ?? drawing(width, height, variant);
      drawings.set(key, known);
      return {
        original: filledUp(known.original, sizeBytes, number),
        thumbnail: known.thumbnail,
      };
    },
  };
}

/** @param {number} width @param {number} height @param {number} variant */
function drawing(width, height, variant) {
  const scale = THUMBNAIL_EDGE / Math.max(width, height);
  return {
    original: png(width, height, 1, variant),
    thumbnail: png(Math.round(width * scale), Math.round(height * scale), scale, variant),
  };
}

/**
 * The same image with a chunk that no reader looks into.
 * @param {Uint8Array} image @param {number} sizeBytes @param {number} number
 */
function filledUp(image, sizeBytes, number) {
  const filling = Buffer.alloc(Math.max(4, sizeBytes - image.length - END_BYTES));
  filling.writeUInt32BE(number);
  const end = image.length - END_BYTES;
  return Buffer.concat([image.subarray(0, end), chunk('fiLl', filling), image.subarray(end)]);
}

/** @param {number} width @param {number} height @param {number} scale @param {number} variant */
function png(width, height, scale, variant) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  header.set([8, 2], 8);
  const patch = PATCH * scale;
  const rows = Array.from({ length: Math.ceil(height / patch) }, (_, row) =>
    rowOf(width, patch, variant * 1.7 + row * 0.13),
  );
  const pixels = rows.flatMap((row, index) => {
    const end = Math.min(height, Math.ceil((index + 1) * patch));
    return Array.from({ length: end - Math.ceil(index * patch) }, () => row);
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(pixels))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * One line of pixels, after the byte that says how they are filtered.
 * @param {number} width @param {number} patch @param {number} phase
 */
function rowOf(width, patch, phase) {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x++) {
    const turn = phase + Math.floor(x / patch) * 0.21;
    for (let part = 0; part < 3; part++)
      row[1 + x * 3 + part] = 127 + 110 * Math.sin(turn * (1 + part * 0.4) + part);
  }
  return row;
}

/** @param {string} name @param {Uint8Array} content */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
