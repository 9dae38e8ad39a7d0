import { expect, test } from 'vitest';
import { leanWebp } from './lean-webp.ts';

function chunk(type: string, ...bytes: number[]): number[] {
  const fill = bytes.length % 2 === 1 ? [0] : [];
  return [
    ...type.split('').map((letter) => letter.charCodeAt(0)),
    bytes.length,
    0,
    0,
    0,
    ...bytes,
    ...fill,
  ];
}

function webp(...chunks: number[][]): Uint8Array<ArrayBuffer> {
  const body = chunks.flat();
  const head = [
    ...chunk('RIFF').slice(0, 4),
    body.length + 4,
    0,
    0,
    0,
    ...chunk('WEBP').slice(0, 4),
  ];
  return Uint8Array.from([...head, ...body]);
}

test('a lossy WebP keeps nothing but its pixels', () => {
  const extended = webp(chunk('VP8X', 32), chunk('ICCP', 1, 2, 3), chunk('VP8 ', 7, 8, 9));
  expect(leanWebp(extended)).toEqual(webp(chunk('VP8 ', 7, 8, 9)));
});

test('a transparent WebP and anything else stay as they are', () => {
  const transparent = webp(chunk('VP8X', 16), chunk('ALPH', 1), chunk('VP8 ', 7));
  for (const bytes of [transparent, webp(chunk('VP8L', 1)), Uint8Array.of(1, 2, 3)])
    expect(leanWebp(bytes)).toBe(bytes);
});
