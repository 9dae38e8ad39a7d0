import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webpChunks } from '../containers/webp.ts';
import { bytesFromBase64Url } from '@/domain/sharing/base64-url.ts';
import { decodeTransparent } from '../vp8l/decode-vp8l.ts';
import { stealthTextInWebp } from './webp-stealth.ts';

function fileOf(text: string): Uint8Array {
  return bytesFromBase64Url(text) ?? new Uint8Array();
}

/** As libwebp writes them: one that hides a text, one that is predicted, one of few colours. */
const HIDING = fileOf(
  'UklGRroAAABXRUJQVlA4TK4AAAAvE8AJEAmASGp_7xUi-p-2AAjC_7iFiP6nKRy2bRtIHfb3X-L77o8gCQrSNmBR' +
    'dggkbfG2X0BQ5P9oE_DB5_h5To3Hg-PEP3J84CHDnEvNV1CziVSQ6Z5NmeYjIMh2J7YyoynQzJlSfEwl2RT_mWkb' +
    'IMhmqsgUWeYjajahijj3FW2YEEwlZc6AIJua4p6ptplWviLKi6ZtmCpbXtsARLY77lVaGyDhe8qWCrWZ5Cs',
);
const PREDICTED = fileOf(
  'UklGRjADAABXRUJQVlA4TCMDAAAvD8ACEP_lOLZdN3mSnG0yK6pg6L8CuoBdzukHSW1AjmxbtXLk3u_-cYbkQE7E' +
    'RUgMCcAdnh7ZsCPZVq2so88F9z-KAIiA7MnE3Y_ttWDZtmVIeuGIsl3V-tL8h9ETwJfNMMOh69x1FqRlFiJno0UY' +
    '3KIX7r_R4-mOf5plO3y_4tp-bd9UtbcSw1Drkf6Xv5-n3_7538CAntG6z60n8eKXXb3_8Kb1z_zfjdNXbzUvk31X' +
    'UE1q7kd7iaLkSdEHAiB68F6GNE5WuDXw5opgJTNfbYDIKHyCFdA2fhaaVkMTP4tfKDRMnKOb3Msw0T9VEVIWbQQJ' +
    'g5mYJ3Upjikr7CyWDvUXCFpmCN4SABQJ2DGBD-5iLmcSKnpD5RrFA4SQ_5CdpZ0lQApI9Qn-jcO-ONwpl0C-sIKB' +
    'd64szY7nC1q6ps76OpHJUzSiXFh9-41dJOXNqndXy_W8jVbT31JHr1Z-kbpeVUKU0XfbhTOSITaT0EMbP_l6F23H' +
    '-9H3G5oRiSAAARB1WtQ_qieZGWPJk9by8Tdml8towNUmPrX4O1i77Y4Ph0HrzPxv3wc8u30JxxJ1N13no77f6PST' +
    'JdFmp3wf_-pv_jGs45d5X_5lZFdjgFo3hs5J0PPijBKQsB_yRBrTqAMpW4w-gRhJ5ERwRcJoIyJ-i-SJL5zJ1RWl' +
    'kYtqFDyT4EmAorGhlh5H4mJv-9P03ZHAFBKP0jsunMW_Qpb_6auwijpZdWjlPescfONNb3m8u_lsrpH9_p-ocGm4' +
    '12trfjJ5vRpu7q5v128X8H642ZdlaQExAACCyWzbtm1k27Zt27Zt2-7NiP5HfGxMXLhXcMb5YrpS8jrbwqKToyIj' +
    'PEKJlEpOSCWSArNz03xuPvv24WlkjIbGBeT8dX-zLnc-dmcnR3-AELO9p-90cev9fH3-fqgfg7BaugYv5g7fJqZX' +
    '94fpVdW2jn_8y9LG1OvR3sG4vqLY397b-Lh9vXlyvHbDKCwtb641OJevZu64CzxxTXpJZV0ThaB5XhHJZSqtKaSo' +
    'rL4FBcXCBj4VSnVWYlJ-QUMrEg4CgH91DmNmUGhwBgA',
);
const FEW_COLORS = fileOf(
  'UklGRuAAAABXRUJQVlA4TNMAAAAvHcAEEF-gppEUqL4ziGBaPLwlBsgpUQwAaASQUeYx9LwdMrg2tQmANuAHftD-' +
    'P8QnxDU9GSsMc2h2Z5MRrpJN8N8Rl6BOptAE8JkgOLGtvVG-JDOK9oeO61XNweE62F5sX0qTSCSoogad5U3Of1hC' +
    'RP8nAH8lYomfMSYgLL4B-QKY2UxICEFo1RAUISIA3tK1QCA4XwgbAA1vueRs05PTCsx8jXYnwXkndRycaw6ag0IT' +
    'XcHBC16b9ZQ0Zt0bKLE6n8FGcOj7uLms8_Wa4YAKJQ0AAA',
);

function decoded(file: Uint8Array) {
  const chunk = [...webpChunks(file)].find(({ type }) => type === 'VP8L');
  return decodeTransparent(chunk?.bytes ?? new Uint8Array(), 10_000);
}

/** FNV-1a of all pixels, as ImageMagick decodes them. */
function sumOf(pixels: Uint32Array): number {
  return pixels.reduce((sum, pixel) => Math.imul(sum ^ pixel, 0x0100_0193) >>> 0, 0x811c_9dc5);
}

describe('lossless WebP', () => {
  it('hides a text in its alpha', () => {
    expect(stealthTextInWebp(HIDING)).toBe('a cat\nSteps: 20, Seed: 1');
    expect(stealthTextInWebp(PREDICTED)).toBeNull();
  });

  it.each([
    ['predicted from its neighbours', PREDICTED, 16, 12, 0x5d0e458e],
    ['of few colours', FEW_COLORS, 30, 20, 0x13c8c74d],
  ])('is decoded as others do it, %s', (_, file, width, height, sum) => {
    const { pixels, ...size } = decoded(file) ?? { pixels: new Uint32Array() };
    expect([size, sumOf(pixels)]).toEqual([{ width, height }, sum]);
  });

  it('is not decoded where it is too large', () => {
    const [chunk] = webpChunks(PREDICTED);
    expect(decodeTransparent(chunk?.bytes ?? new Uint8Array(), 100)).toBeNull();
  });

  it('may be changed in any way without an exception', () => {
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(HIDING, PREDICTED, FEW_COLORS),
        fc.array(change, { maxLength: 6 }),
        (sound, changes) => {
          const bytes = sound.slice();
          for (const { at, to } of changes) bytes[21 + (at % (bytes.length - 21))] = to;
          expect(() => decoded(bytes)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
