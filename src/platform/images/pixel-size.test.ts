import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelSize } from './pixel-size.ts';

const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
const sizeOf = (...bytes: number[]) => pixelSize(new Blob([new Uint8Array(bytes)]));

const PNG = [...text('\x89PNG\r\n\x1a\n'), 0, 0, 0, 13, ...text('IHDR'), 0, 0, 1, 2, 0, 0, 3, 4];
const FRAME = [0, 17, 8, 3, 4, 1, 2];
const RIFF = [...text('RIFF'), 0, 0, 0, 0, ...text('WEBP')];
const expected = { width: 0x102, height: 0x304 };

describe('the size in pixels', () => {
  it.each([
    ['PNG', PNG],
    ['baseline JPEG', [0xff, 0xd8, 0xff, 0xc0, ...FRAME]],
    ['progressive JPEG after metadata', [0xff, 0xd8, 0xff, 0xe1, 0, 4, 9, 9, 0xff, 0xc2, ...FRAME]],
    ['JPEG with tables and fill bytes', [0xff, 0xd8, 0xff, 0xc4, 0, 2, 0xff, 0xff, 0xc1, ...FRAME]],
    ['lossy WebP', [...RIFF, ...text('VP8 '), ...Array(10).fill(0), 0x02, 0x01, 0x04, 0x03]],
    ['extended WebP', [...RIFF, ...text('VP8X'), ...Array(8).fill(0), 1, 1, 0, 3, 3, 0]],
    ['lossless WebP', [...RIFF, ...text('VP8L'), 0, 0, 0, 0, 0x2f, 0x01, 0xc1, 0xc0, 0x00]],
    ['GIF', [...text('GIF89a'), 2, 1, 4, 3]],
  ])('is read from a %s', async (_, bytes) => {
    expect(await sizeOf(...bytes)).toEqual(expected);
  });

  it('is that of the whole AVIF, not of a tile', async () => {
    const extent = (width: number, height: number) => [
      ...text('ispe'),
      0,
      0,
      0,
      0,
      0,
      0,
      width >> 8,
      width & 255,
      0,
      0,
      height >> 8,
      height & 255,
    ];
    const avif = [0, 0, 0, 16, ...text('ftypavif'), 0, 0, 0, 0, ...extent(64, 64)];
    expect(await sizeOf(...avif, ...extent(0x102, 0x304), ...extent(64, 64))).toEqual(expected);
  });

  it.each([
    ['nothing', []],
    ['a PNG that ends too early', PNG.slice(0, 20)],
    ['a PNG without extent', [...PNG.slice(0, 16), 0, 0, 0, 0, 0, 0, 0, 9]],
    ['a JPEG without a frame', [0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3]],
    ['text', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('is null for %s', async (_, bytes) => {
    expect(await sizeOf(...bytes)).toBeNull();
  });

  it('is null or a size, whatever the bytes', async () => {
    const magic = fc.constantFrom<number[]>([], PNG.slice(0, 16), [0xff, 0xd8, 0xff], RIFF, [
      ...text('????ftypavif'),
    ]);
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 200 }), async (magic, rest) => {
        const size = await sizeOf(...magic, ...rest);
        if (size !== null) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
