import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hasCredentials } from './containers/has-credentials.ts';
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
  jpegSegment,
  jpegXmp,
  pngChunk,
  pngDeflatedText,
  pngOf,
  pngText,
  pngWideText,
  utf16,
  utf8,
  webpOf,
  xmpOf,
} from './sample-files.ts';

const RECIPE = `a fox in the snow, "quoted"
second line
Negative prompt: blurry
Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 512x768, Model: dream`;
const WIDE = RECIPE.replace('a fox', 'eine Füchsin 狐');
const COMMENT = joined(bytesOf('UNICODE\0'), utf16(WIDE, 'big'));

const exif = (userComment: Uint8Array, order?: 'little' | 'big') => exifOf({ userComment }, order);
const chunk = (type: string, bytes: Uint8Array) => ({ type, bytes });

describe('a recipe is found in', () => {
  it.each([
    ['a text of a PNG', pngOf([pngText('parameters', RECIPE)]), RECIPE],
    ['a wide text of a PNG', pngOf([pngWideText('parameters', WIDE)]), WIDE],
    ['a deflated text of a PNG', pngOf([pngDeflatedText('parameters', RECIPE)]), RECIPE],
    [
      'a Latin-1 text that is UTF-8',
      pngOf([pngChunk('tEXt', joined(bytesOf('parameters\0'), utf8(WIDE)))]),
      WIDE,
    ],
    [
      'a text behind the pixels',
      joined(
        pngOf([]).subarray(0, -12),
        pngText('parameters', RECIPE),
        pngChunk('IEND', bytesOf('')),
      ),
      RECIPE,
    ],
    ['EXIF in a PNG', pngOf([pngChunk('eXIf', exif(COMMENT))]), WIDE],
    ['EXIF of big-endian text in a JPEG', jpegOf(jpegExif(exif(COMMENT))), WIDE],
    [
      'EXIF of little-endian text in a JPEG',
      jpegOf(jpegExif(exif(joined(bytesOf('UNICODE\0'), utf16(WIDE, 'little')), 'big'))),
      WIDE,
    ],
    [
      'EXIF that says Unicode and is UTF-8',
      jpegOf(jpegExif(exif(joined(bytesOf('UNICODE\0'), utf8(RECIPE))))),
      RECIPE,
    ],
    ['EXIF of ASCII', jpegOf(jpegExif(exif(joined(bytesOf('ASCII\0\0\0'), utf8(WIDE))))), WIDE],
    ['EXIF that does not say', jpegOf(jpegExif(exif(utf8(RECIPE)))), RECIPE],
    ['a comment of a JPEG', jpegOf(jpegSegment(0xfe, utf8(WIDE))), WIDE],
    ['XMP in a JPEG', jpegOf(jpegXmp(xmpOf({}, WIDE))), WIDE],
    ['XMP in a PNG', pngOf([pngWideText('XML:com.adobe.xmp', xmpOf({}, WIDE))]), WIDE],
    ['EXIF in a WebP', webpOf(chunk('EXIF', exif(COMMENT, 'big'))), WIDE],
    [
      'EXIF in a WebP with the words of a JPEG before it',
      webpOf(chunk('EXIF', joined(bytesOf('Exif\0\0'), exif(COMMENT)))),
      WIDE,
    ],
    ['XMP in a WebP', webpOf(chunk('XMP ', utf8(xmpOf({}, WIDE)))), WIDE],
    ['EXIF in an AVIF', avifOf(exif(COMMENT), xmpOf({})), WIDE],
    ['XMP in an AVIF', avifOf(exif(bytesOf('')), xmpOf({}, WIDE)), WIDE],
    ['the alpha of a PNG', pngOf([], hiding(hidden('stealth_pnginfo', utf8(WIDE)), 'alpha')), WIDE],
    [
      'the alpha of a PNG, deflated',
      pngOf([], hiding(hidden('stealth_pngcomp', gzipSync(utf8(WIDE))), 'alpha')),
      WIDE,
    ],
    [
      'the colours of a PNG, deflated',
      pngOf([], hiding(hidden('stealth_rgbcomp', gzipSync(utf8(WIDE))), 'color')),
      WIDE,
    ],
  ])('%s', (_, bytes, text) => {
    const { readings, notes } = readPicture(bytes);
    expect(readings).toHaveLength(1);
    expect(readings[0]).toMatchObject({
      dialect: 'a1111',
      prompt: text.split('\nNegative')[0],
      negative: 'blurry',
      seed: '42',
      size: { width: 512, height: 768 },
    });
    expect(notes).toEqual([]);
  });

  it('several segments that one EXIF was cut into', () => {
    const long = `${'a long fox, '.repeat(6000)}\nNegative prompt: blurry\nSteps: 20, Seed: 42`;
    const tiff = exif(joined(bytesOf('ASCII\0\0\0'), bytesOf(long)));
    const file = jpegOf(jpegExif(tiff.slice(0, 60_000)), jpegExif(tiff.slice(60_000)));
    expect(readPicture(file).readings[0]).toMatchObject({ negative: 'blurry', seed: '42' });
  });

  it('extended XMP, whose parts come in any order', () => {
    const packet = xmpOf({}, WIDE);
    const part = (from: number, to: number) => {
      const place = new Uint8Array(40);
      new DataView(place.buffer).setUint32(36, from);
      const head = bytesOf('http://ns.adobe.com/xmp/extension/\0');
      return jpegSegment(0xe1, joined(head, place, utf8(packet).slice(from, to)));
    };
    const file = jpegOf(part(200, 5000), part(0, 200));
    expect(readPicture(file).readings[0]).toMatchObject({ negative: 'blurry', seed: '42' });
  });

  it('a profile of hexadecimal digits, as ImageMagick writes EXIF', () => {
    const digits = Array.from(exif(COMMENT), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const profile = `\nexif\n    ${digits.length / 2}\n${digits.replaceAll(/(.{72})/g, '$1\n')}\n`;
    const file = pngOf([pngDeflatedText('Raw profile type exif', profile)]);
    expect(readPicture(file).readings[0]).toMatchObject({ negative: 'blurry', seed: '42' });
  });
});

describe('what a file is', () => {
  it.each([
    ['png', pngOf([]), { width: 1, height: 1 }],
    ['jpeg', jpegOf(), { width: 32, height: 24 }],
    ['webp', webpOf(), { width: 32, height: 24 }],
    ['avif', avifOf(exif(bytesOf('')), ''), { width: 640, height: 480 }],
  ])('is seen by its bytes: %s', (container, bytes, size) => {
    expect(readPicture(bytes)).toMatchObject({ container, size, notes: [] });
  });

  it.each([
    ['nothing at all', bytesOf(''), 'not-a-picture'],
    ['a text', bytesOf('Steps: 20, Seed: 1'), 'not-a-picture'],
    ['a PNG that ends in the middle', pngOf([pngText('a', 'b')]).subarray(0, 60), 'damaged'],
    ['a JPEG without pixels', jpegOf().subarray(0, 6), 'damaged'],
    ['a graph that cannot be read', pngOf([pngText('prompt', '{"1": {')]), 'unreadable-text'],
    [
      'a graph without words',
      pngOf([pngText('parameters', '\nNegative prompt: x\nSteps: 1, Seed: 2')]),
      'no-prompt',
    ],
  ] as const)('is said of %s', (_, bytes, note) => {
    expect(readPicture(bytes).notes).toEqual([note]);
  });

  it('is said with its credentials, its source type and the program that wrote it', () => {
    const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    const xmp = xmpOf({ 'Iptc4xmpExt:DigitalSourceType': type, 'xmp:CreatorTool': 'Firefly' });
    expect(
      readPicture(pngOf([pngChunk('caBX', bytesOf('x')), pngWideText('XML:com.adobe.xmp', xmp)])),
    ).toMatchObject({
      hasCredentials: true,
      sourceType: 'trainedAlgorithmicMedia',
      tool: 'Firefly',
      readings: [],
    });
  });
});

describe('Content Credentials', () => {
  const jumbf = joined(bytesOf('JP\0\x01\0\0\0\x01\0\0\0\x18'), bytesOf('jumb'));
  it.each([
    ['in a PNG', pngOf([pngChunk('caBX', bytesOf('jumb'))])],
    ['in a JPEG', jpegOf(jpegSegment(0xeb, jumbf))],
    ['in a WebP', webpOf(chunk('C2PA', bytesOf('jumb')))],
  ])('are noticed %s', (_where, file) => expect(hasCredentials(file)).toBe(true));

  it.each([
    ['in a file without them', pngOf([pngText('parameters', RECIPE)])],
    ['in what is no picture', bytesOf('caBX jumb C2PA')],
  ])('are not seen %s', (_where, file) => expect(hasCredentials(file)).toBe(false));
});
