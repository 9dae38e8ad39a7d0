import {
  array,
  assert,
  constantFrom,
  nat,
  oneof,
  option,
  property,
  record,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createId } from '@/domain/id.ts';
import { type Recipe } from '@/domain/recipe/recipe.ts';
import { sampleRecipe } from '@/domain/recipe/sample-recipe.ts';
import type { CarriedRecipe } from '../carried-recipe.ts';
import { hasCredentials } from '../containers/has-credentials.ts';
import { readPicture } from '../read-picture.ts';
import {
  bytesOf,
  exifOf,
  joined,
  jpegExif,
  jpegOf,
  jpegSegment,
  jpegXmp,
  pngChunk,
  pngOf,
  pngText,
  utf16,
  webpOf,
  xmpOf,
} from '../sample-files.ts';
import { inscribed } from './inscribe.ts';
import type { Inscription } from './inscription.ts';

const FOREIGN = 'a cat\nSteps: 20, Sampler: Euler a, Seed: 5, Size: 64x64, Model: dream';
const JUMBF = joined(bytesOf('JP\0\x01\0\0\0\x01\0\0\0\x18'), bytesOf('jumb'));
const COMMENT = exifOf({ userComment: joined(bytesOf('UNICODE\0'), utf16(FOREIGN, 'big')) });
const XMP = xmpOf({ 'photoshop:Credit': 'A & B', 'exif:GPSLatitude': '47,5N' }, 'a cat');

const FILES = {
  png: pngOf([
    pngText('parameters', FOREIGN),
    pngText('workflow', '{"nodes": []}'),
    pngText('Location', 'GPS'),
    pngChunk('caBX', JUMBF),
  ]),
  jpeg: joined(
    jpegOf(jpegExif(COMMENT), jpegXmp(XMP), jpegSegment(0xeb, JUMBF), jpegSegment(0xfe, COMMENT)),
    bytesOf('GPS'),
  ),
  webp: webpOf(
    { type: 'EXIF', bytes: COMMENT },
    { type: 'XMP ', bytes: bytesOf(XMP) },
    { type: 'C2PA', bytes: JUMBF },
  ),
};
const BARE = { png: pngOf([]), jpeg: jpegOf(), webp: webpOf() };
const CONTAINERS = ['png', 'jpeg', 'webp'] as const;

const SKETCH = 'algorithmicMedia';

function idOf(time: number): string {
  return createId(time, () => 0.5);
}

function carried(recipe: Recipe): CarriedRecipe {
  const parents = [{ id: idOf(1), hash: 'ab'.repeat(32) }, { id: idOf(2) }];
  return { version: 1, recipe, id: idOf(3), parents };
}

function written(bytes: Uint8Array, inscription: Inscription): Uint8Array {
  const copy = inscribed(bytes, inscription, readPicture(bytes).texts);
  if (copy === null) throw new Error('not written');
  return copy;
}

const texts = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  constantFrom(
    'लाल लोमड़ी, "बर्फ में"\nदूसरी पंक्ति 🦊',
    ' <a href="&amp;">]]></a> \r\n\t',
    'Füchsin: Steps: 20, Seed: 1\nNegative prompt: \u0000\ufffd\ufeff',
  ),
);
const recipes = record({
  // No picture of ours has none.
  prompt: texts.map((text) => `a fox ${text}`),
  negative: texts,
  template: texts,
  seed: nat(),
  model: string({ unit: 'grapheme', maxLength: 40 }),
  style: option(string({ maxLength: 40 })),
});

describe.each(CONTAINERS)('a %s with its recipe', (container) => {
  it('gives the same recipe and the same relatives when it is read again', () => {
    assert(
      property(recipes, (fields) => {
        const recipe = sampleRecipe(fields);
        const inscription = { sourceType: SKETCH, recipe: carried(recipe) };
        const { readings, sourceType, notes } = readPicture(written(BARE[container], inscription));
        const { id, parents } = inscription.recipe;
        expect(readings[0]).toMatchObject({
          dialect: 'bildwerk',
          recipe,
          lineage: { id, parents },
        });
        expect({ sourceType, notes }).toEqual({ sourceType: SKETCH, notes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('is understood by programs that read the form of A1111', () => {
    const recipe = sampleRecipe({
      prompt: 'a fox, "red"\nलोमड़ी 🦊',
      negative: 'blurry',
      model: 'dream, v2: "x"',
      options: { steps: 20, sampler: 'Euler a', scheduler: 'Karras', guidance: 6.5, strength: 0.4 },
    });
    const copy = written(BARE[container], { sourceType: null, recipe: carried(recipe) });
    const a1111 = readPicture(copy).readings.find(({ dialect }) => dialect === 'a1111');
    expect(a1111).toMatchObject({
      prompt: recipe.prompt,
      negative: 'blurry',
      seed: '7',
      size: recipe.size,
      model: recipe.model,
      steps: 20,
      sampler: 'Euler a',
      scheduler: 'Karras',
      guidance: 6.5,
      denoise: 0.4,
    });
  });

  it('keeps what another program wrote of its recipe', () => {
    const copy = written(FILES[container], { sourceType: null, recipe: carried(sampleRecipe()) });
    const { readings } = readPicture(copy);
    expect(readings.map(({ dialect, prompt }) => [dialect, prompt])).toEqual([
      ['bildwerk', sampleRecipe().prompt],
      ['a1111', 'a cat'],
    ]);
  });

  it('carries no Content Credentials, which it would have broken', () => {
    expect(hasCredentials(FILES[container])).toBe(true);
    const inscription = { sourceType: null, recipe: carried(sampleRecipe()) };
    expect(hasCredentials(written(FILES[container], inscription))).toBe(false);
  });
});

describe.each(CONTAINERS)('a clean %s', (container) => {
  const copy = written(FILES[container], { sourceType: 'trainedAlgorithmicMedia', recipe: null });

  it('says how the picture came about, and nothing more', () => {
    const { readings, sourceType, texts: found, size } = readPicture(copy);
    expect({ readings, sourceType, size }).toEqual({
      readings: [],
      sourceType: 'trainedAlgorithmicMedia',
      size: readPicture(FILES[container]).size,
    });
    expect(found.map(({ key }) => key)).toEqual([
      'xmp:CreatorTool',
      'Iptc4xmpExt:DigitalSourceType',
    ]);
    expect(String.fromCharCode(...copy)).not.toMatch(/GPS|nodes|Credit|jumb/);
  });

  it('is the same when it is made clean again', () => {
    const again = written(copy, { sourceType: 'trainedAlgorithmicMedia', recipe: null });
    expect(again).toEqual(copy);
  });
});

it('says no more than it knows', () => {
  const copy = written(BARE.png, { sourceType: null, recipe: null });
  expect(readPicture(copy).texts.map(({ key }) => key)).toEqual(['xmp:CreatorTool']);
});

it.each(['jpeg', 'webp'] as const)('a %s stays turned as it was', (container) => {
  const turned = Uint8Array.from([
    ...bytesOf('II*\0\x08\0\0\0\x01\0'),
    ...bytesOf('\x12\x01\x03\0\x01\0\0\0\x06\0\0\0'),
    ...bytesOf('\0\0\0\0'),
  ]);
  const file =
    container === 'jpeg' ? jpegOf(jpegExif(turned)) : webpOf({ type: 'EXIF', bytes: turned });
  const copy = String.fromCharCode(...written(file, { sourceType: null, recipe: null }));
  expect(copy).toContain('MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06');
});

it('keeps whose picture it is', () => {
  const copy = written(FILES.jpeg, { sourceType: null, recipe: carried(sampleRecipe()) });
  expect(readPicture(copy).texts).toContainEqual({
    carrier: 'xmp',
    key: 'photoshop:Credit',
    text: 'A & B',
  });
});

describe('what cannot be written', () => {
  const recipe = carried(sampleRecipe({ prompt: 'क'.repeat(32_000) }));

  it.each([
    ['a GIF', bytesOf('GIF89a\x01\0\x01\0\0\0\0')],
    ['no picture', bytesOf('hello')],
    ['a PNG that ends too early', FILES.png.subarray(0, -20)],
    ['a JPEG without pixels', FILES.jpeg.subarray(0, 60)],
    ['a WebP that ends too early', FILES.webp.subarray(0, 20)],
  ])('is %s', (_what, file) => {
    expect(inscribed(file, { sourceType: SKETCH, recipe }, [])).toBeNull();
  });

  it('is a text too long for a JPEG, which other files have room for', () => {
    const inscription = { sourceType: SKETCH, recipe };
    expect(inscribed(BARE.jpeg, inscription, [])).toBeNull();
    expect(inscribed(BARE.png, inscription, [])).not.toBeNull();
    expect(inscribed(BARE.jpeg, { ...inscription, recipe: null }, [])).not.toBeNull();
  });

  it('never breaks the writer, whatever its bytes are', () => {
    const files = constantFrom(...Object.values(FILES));
    const changes = array(tuple(nat(400), nat(255)), { maxLength: 12 });
    const inscription = { sourceType: SKETCH, recipe: carried(sampleRecipe()) };
    assert(
      property(files, changes, nat(600), (file, changed, length) => {
        const bytes = file.slice(0, length);
        for (const [at, value] of changed) if (at < bytes.length) bytes[at] = value;
        const copy = inscribed(bytes, inscription, readPicture(bytes).texts);
        expect(copy === null || copy.length > 0).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
