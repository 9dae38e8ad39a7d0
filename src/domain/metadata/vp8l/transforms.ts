import type { Size } from '@/domain/recipe/recipe.ts';
import type { BitReader } from './bit-reader.ts';
import { blocksOf, type Pixels, readEntropyImage } from './entropy-image.ts';
import { predictInto } from './predict.ts';

/** What is to be undone on pixels, which may change their width. */
export interface Transform {
  /** As the pixels are written. */
  readonly size: Size;
  readonly undo: (pixels: Pixels) => Pixels;
}

/** Reads one, https://www.rfc-editor.org/rfc/rfc9649.html#section-3.5, of pixels of that size. */
export function readTransform(bits: BitReader, size: Size): Transform {
  switch (bits.read(2)) {
    case 0:
      return readBlocks(bits, size, predictInto);
    case 1:
      return readBlocks(bits, size, addColors);
    case 2:
      return { size, undo: addGreen };
    default:
      return readPalette(bits, size);
  }
}

type UndoInBlocks = (pixels: Pixels, size: Size, blocks: Pixels, bits: number) => Pixels;

function readBlocks(bits: BitReader, size: Size, undo: UndoInBlocks): Transform {
  const blockBits = bits.read(3) + 2;
  const blocks = readEntropyImage(bits, blocksOf(size, blockBits));
  return { size, undo: (pixels) => undo(pixels, size, blocks, blockBits) };
}

function addGreen(pixels: Pixels): Pixels {
  return pixels.map((pixel) => {
    const green = (pixel >>> 8) & 0xff;
    return (
      ((pixel & 0xff00_ff00) | ((pixel + (green << 16)) & 0xff_0000) | ((pixel + green) & 0xff)) >>>
      0
    );
  });
}

/** What a signed factor takes of a signed channel. */
function share(factor: number, channel: number): number {
  return (((factor << 24) >> 24) * ((channel << 24) >> 24)) >> 5;
}

function addColors(pixels: Pixels, { width, height }: Size, blocks: Pixels, bits: number): Pixels {
  const perRow = blocksOf({ width, height }, bits).width;
  for (let start = 0, y = 0; start < pixels.length; start += width, y++)
    for (let x = 0; x < width; x++) {
      const pixel = pixels[start + x] ?? 0;
      const factors = blocks[(y >> bits) * perRow + (x >> bits)] ?? 0;
      const green = pixel >>> 8;
      const red = (pixel >>> 16) + share(factors, green);
      const blue = pixel + share(factors >>> 8, green) + share(factors >>> 16, red);
      pixels[start + x] = ((pixel & 0xff00_ff00) | ((red & 0xff) << 16) | (blue & 0xff)) >>> 0;
    }
  return pixels;
}

/** Pixels of few colours: each is a place in a list, and several stand in one green. */
function readPalette(bits: BitReader, { width, height }: Size): Transform {
  const count = bits.read(8) + 1;
  const colors = readEntropyImage(bits, { width: count, height: 1 });
  // Each is written as what it differs from the one before.
  for (let at = 1; at < count; at++) {
    const [before, more] = [colors[at - 1] ?? 0, colors[at] ?? 0];
    colors[at] =
      (((before & 0xff00_ff00) + (more & 0xff00_ff00)) & 0xff00_ff00) |
      (((before & 0xff_00ff) + (more & 0xff_00ff)) & 0xff_00ff);
  }
  const packing = count <= 2 ? 3 : count <= 4 ? 2 : count <= 16 ? 1 : 0;
  const size = blocksOf({ width, height: 1 }, packing).width;
  const perPixel = 8 >> packing;
  return {
    size: { width: size, height },
    undo: (packed) =>
      new Uint32Array((width * packed.length) / size).map((_, at) => {
        const [x, y] = [at % width, Math.floor(at / width)];
        const green = ((packed[y * size + (x >> packing)] ?? 0) >>> 8) & 0xff;
        const place = (green >> (perPixel * (x & ((1 << packing) - 1)))) & ((1 << perPixel) - 1);
        return colors[place] ?? 0;
      }),
  };
}
