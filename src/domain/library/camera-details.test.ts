import { expect, it } from 'vitest';
import { hasCameraDetails } from './camera-details.ts';

const bytes = (text: string) => new DataView(Uint8Array.from(text, (l) => l.charCodeAt(0)).buffer);
const jpeg = (segment: string) => bytes(`\xff\xd8\xff\xe0\x00\x04ab${segment}\xff\xda\x00\x02`);
const png = (chunk: string) =>
  bytes(`\x89PNG\r\n\x1a\n\0\0\0\x01IHDRx0000${chunk}\0\0\0\x00IDAT0000`);
const webp = (flags: string) => bytes(`RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0${flags}\0\0\0\0\0\0\0\0\0`);

it.each([
  ['a JPEG with EXIF', jpeg('\xff\xe1\x00\x08Exif\0\0'), true],
  ['a plain JPEG', jpeg(''), false],
  ['a JPEG that ends early', bytes('\xff\xd8\xff\xe0\x0f\xff'), false],
  ['a PNG with EXIF', png('\0\0\0\x02eXIfMM0000'), true],
  ['a plain PNG', png(''), false],
  ['a PNG that ends early', bytes('\x89PNG\r\n\x1a\n'), false],
  ['a WebP with EXIF', webp('\x08'), true],
  ['a WebP with XMP', webp('\x04'), true],
  ['a WebP with transparency', webp('\x10'), false],
  ['anything else', bytes('GIF89a'), false],
])('%s: %#', (_, file, has) => {
  expect(hasCameraDetails(file)).toBe(has);
});
