import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PROMPT_LENGTH } from '@/domain/recipe/recipe.ts';
import { MOST_SHOWN, MOST_TEXT_BYTES, SHOWN_LENGTH } from './found-text.ts';
import { readPicture } from './read-picture.ts';
import {
  avifOf,
  bytesOf,
  exifOf,
  hidden,
  hiding,
  joined,
  jpegExif,
  jpegOf,
  jpegXmp,
  pngDeflatedText,
  pngOf,
  pngText,
  utf16,
  utf8,
  webpOf,
  xmpOf,
} from './sample-files.ts';
import { hostileFiles } from './sample-hostile-files.ts';

const RECIPE = 'a fox\nNegative prompt: dog\nSteps: 20, Sampler: "Euler", Seed: 1, Size: 8x8';
const GRAPH = JSON.stringify({
  '1': {
    class_type: 'KSampler',
    inputs: { seed: 1, steps: 2, cfg: 3, positive: ['2', 0], latent_image: ['3', 0] },
  },
  '2': { class_type: 'CLIPTextEncode', inputs: { text: ['4', 0] } },
  '3': { class_type: 'EmptyLatentImage', inputs: { width: 8, height: 8 } },
  '4': {
    class_type: 'StringConcatenate',
    inputs: { string_a: 'a', string_b: 'b', delimiter: ' ' },
  },
});
const EXIF = exifOf({
  userComment: joined(bytesOf('UNICODE\0'), utf16(RECIPE, 'big')),
  fields: { Make: `prompt:${GRAPH}` },
});
const SOUND = [
  pngOf([
    pngText('parameters', RECIPE),
    pngText('prompt', GRAPH),
    pngDeflatedText('Comment', '{"uc":"a","scale":1}'),
  ]),
  pngOf([
    pngText('Description', 'a --ar 1:1'),
    pngText('Dream', '"a" -s 1'),
    pngText('sd-metadata', '{"image":{"prompt":"a"}}'),
  ]),
  pngOf([], hiding(hidden('stealth_pnginfo', utf8(RECIPE)), 'alpha')),
  jpegOf(jpegExif(EXIF), jpegXmp(xmpOf({ 'exif:UserComment': '{"c":"a","v2":{}}' }, RECIPE))),
  webpOf({ type: 'EXIF', bytes: EXIF }, { type: 'XMP ', bytes: utf8(xmpOf({}, RECIPE)) }),
  avifOf(EXIF, xmpOf({}, RECIPE)),
];

/** Whatever was read, it can be shown, and is no longer than what was promised. */
function expectBounded(bytes: Uint8Array): void {
  const found = readPicture(bytes);
  expect(JSON.stringify(found).length).toBeLessThan(6 * MOST_TEXT_BYTES);
  expect(found.texts.length).toBeLessThanOrEqual(MOST_SHOWN);
  for (const { text } of found.texts) expect(text.length).toBeLessThanOrEqual(SHOWN_LENGTH);
  for (const { prompt, seed } of found.readings) {
    expect(prompt.length).toBeLessThanOrEqual(MAX_PROMPT_LENGTH);
    expect(seed).toSatisfy((digits: string | null) => digits === null || /^\d+$/.test(digits));
  }
}

describe('never an exception, and never too much, from', () => {
  it('bytes of any kind', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), expectBounded));
  });

  it('bytes of any kind behind the beginning of a picture', () => {
    const beginning = fc.constantFrom(...SOUND.map((bytes) => bytes.subarray(0, 40)));
    fc.assert(
      fc.property(beginning, fc.uint8Array({ maxLength: 400 }), (head, rest) =>
        expectBounded(joined(head, rest)),
      ),
    );
  });

  it('files of which some bytes were changed, or the end is gone', () => {
    const changes = fc.array(fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...SOUND),
        changes,
        fc.option(fc.nat()),
        (sound, changes, end) => {
          const bytes = sound.slice();
          for (const { at, to } of changes) bytes[at % bytes.length] = to;
          expectBounded(end === null ? bytes : bytes.subarray(0, end % bytes.length));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lengths that lie', () => {
    const places = SOUND.flatMap((sound) =>
      Array.from({ length: Math.min(400, sound.length - 4) }, (_, at) => ({ sound, at })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(0, 1, 0x7fff_ffff, 0xffff_ffff),
        ({ sound, at }, length) => {
          const bytes = sound.slice();
          new DataView(bytes.buffer).setUint32(at, length);
          expectBounded(bytes);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('JSON of any shape under the keys of recipes', () => {
    const key = fc.constantFrom(
      'prompt',
      'workflow',
      'parameters',
      'Comment',
      'sd-metadata',
      'invokeai_metadata',
      'generation_data',
      'bildwerk',
    );
    const names = fc.constantFrom(
      'prompt',
      'image',
      'seed',
      'loras',
      'nodes',
      'links',
      'inputs',
      'class_type',
      'sui_image_params',
      'v4_prompt',
      'caption',
      'extraMetadata',
      'uc',
      'scale',
      'widgets_values',
      'model',
      'size',
      '1',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'medium' },
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant(['1', 0]),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(names, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(key, fc.dictionary(names, value, { maxKeys: 6 }), (key, record) => {
        expectBounded(pngOf([pngText(key, JSON.stringify(record))]));
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(hostileFiles(400_000)))('%s', (_, make) => {
    expectBounded(make());
  });
});
