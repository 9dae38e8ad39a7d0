import { zlibSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedBytes } from '../joined-bytes.ts';
import { inflatePixels } from './inflate-pixels.ts';

function inflated(zlib: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  inflatePixels(zlib, (piece) => pieces.push(piece.slice()) > 0);
  return joinedBytes(pieces);
}

/** So many bytes, each out of `kinds`, of which some come again. */
function noise(length: number, kinds: number): Uint8Array {
  let state = 1;
  const bytes = Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 24) % kinds;
  });
  bytes.copyWithin(length >> 1, 0, length >> 3);
  return bytes;
}

const LEVELS = [0, 1, 6, 9] as const;

it.each(LEVELS.flatMap((level) => [1, 2, 60, 256].map((kinds) => ({ level, kinds }))))(
  'pixels of $kinds values come back as they were deflated at level $level',
  ({ level, kinds }) => {
    const bytes = noise(400_000, kinds);
    const back = inflated(zlibSync(bytes, { level }));
    // Told byte by byte, a difference would take minutes.
    expect([back.length, back.findIndex((byte, at) => byte !== bytes[at])]).toEqual([
      bytes.length,
      -1,
    ]);
  },
);

it('a few bytes come back, whichever codes they are deflated with', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...LEVELS), (bytes, level) => {
      expect(inflated(zlibSync(bytes, { level }))).toEqual(bytes);
    }),
  );
});

it('no more is read than is wanted', () => {
  let pieces = 0;
  inflatePixels(zlibSync(noise(900_000, 60)), () => ++pieces < 2);
  expect(pieces).toBe(2);
});

it('what is cut off ends, wherever that is', () => {
  const whole = zlibSync(noise(300, 60));
  for (let length = 0; length < whole.length; length++)
    expect(inflated(whole.subarray(0, length)).length).toBeLessThan(300_000);
});

it('any bytes end', () => {
  const changes = fc.array(fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  const sound = zlibSync(noise(5000, 60));
  fc.assert(
    fc.property(changes, (changes) => {
      const bytes = sound.slice();
      for (const { at, to } of changes) bytes[at % bytes.length] = to;
      expect(inflated(bytes).length).toBeLessThan(300 * bytes.length + 300_000);
    }),
  );
});
