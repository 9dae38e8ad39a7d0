import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, hidden, hiding, joined, pngChunk, utf8 } from '../sample-files.ts';
import type { Raster } from './gather-bits.ts';
import { stealthTextInPng } from './png-stealth.ts';

const TEXT = `${'ein Fuchs, 狐, '.repeat(40)}\nSteps: 20, Seed: 1`;

/** Its rows are filtered in all five ways in turn, as encoders do. */
function filteredPng({ width, height, channels, pixels }: Raster & { pixels: Uint8Array }) {
  const length = width * channels;
  const rows = Array.from({ length: height }, (_, y) => {
    const at = (x: number, row: number) => (x < 0 || row < 0 ? 0 : (pixels[row * length + x] ?? 0));
    const filter = y % 5;
    const filtered = Uint8Array.from({ length }, (_, x) => {
      const [left, up, upLeft] = [at(x - channels, y), at(x, y - 1), at(x - channels, y - 1)];
      const guesses = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, upLeft) : 0];
      return at(x, y) - (guesses[filter] ?? 0);
    });
    return joined(Uint8Array.of(filter), filtered);
  });
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([8, { 2: 4, 3: 2, 4: 6 }[channels]], 8);
  const deflated = zlibSync(joined(...rows));
  return joined(
    bytesOf('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', head),
    // Encoders write pixels in many chunks.
    pngChunk('IDAT', deflated.subarray(0, 100)),
    pngChunk('IDAT', deflated.subarray(100)),
    pngChunk('IEND', new Uint8Array()),
  );
}

/** The neighbour that is nearest to where the three of them lead. */
function paeth(left: number, up: number, upLeft: number): number {
  const distance = (value: number) => Math.abs(left + up - upLeft - value);
  return [left, up, upLeft].reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** Pixels of which no channel is flat, so that a wrong filter shows. */
function busy(raster: ReturnType<typeof hiding>) {
  const pixels = raster.pixels.map((byte, at) => (byte & 1) | ((at * 37) & 0xfe));
  return { ...raster, pixels, channels: 4 as const };
}

describe('a text hidden in the pixels of a PNG is found', () => {
  it.each([
    ['color', 'stealth_rgbinfo', 900, 700],
    ['alpha', 'stealth_pnginfo', 2200, 2010],
    ['alpha', 'stealth_pnginfo', 3000, 100],
    ['color', 'stealth_rgbinfo', 4000, 40],
  ] as const)('in the %s, %s, of %i × %i pixels', (channel, signature, width, height) => {
    const raster = hiding(hidden(signature, utf8(TEXT)), channel, width, height);
    expect(stealthTextInPng(filteredPng(busy(raster)))).toBe(TEXT);
  });

  it('and none in a picture that hides nothing', () => {
    const raster = hiding(utf8(TEXT), 'alpha', 900, 700);
    expect(stealthTextInPng(filteredPng(busy(raster)))).toBeNull();
  });
});
