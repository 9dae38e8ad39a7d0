import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gallery, galleryFrom, galleryText } from './gallery.ts';

const GALLERY: Gallery = {
  title: 'Winter light',
  text: '',
  credits: '',
  language: 'en',
  address: '',
  madeAtMs: 0,
  pictures: [
    {
      key: 'picture00000',
      alt: 'a fox',
      caption: '',
      size: { width: 320, height: 240 },
      tone: '#808080',
      source: null,
      variants: [
        {
          file: 'pictures/picture00000-320.webp',
          mediaType: 'image/webp',
          width: 320,
          height: 240,
        },
      ],
    },
  ],
};

describe('a gallery.json', () => {
  it.each([
    ['another version', { version: 2 }],
    ['a long title', { title: 'x'.repeat(201) }],
    ['another language', { language: 'fr' }],
    ['an address that runs', { address: 'javascript:alert(1)' }],
    ['a time that no calendar knows', { madeAtMs: 1e300 }],
    ['pictures without number', { pictures: Array(501).fill(GALLERY.pictures[0]) }],
    ['two pictures of one key', { pictures: Array(2).fill(GALLERY.pictures[0]) }],
  ])('is refused for %s', (_, fields) => {
    expect(readAsFile(GALLERY)).toEqual(GALLERY);
    expect(readAsFile({ ...GALLERY, ...fields })).toBeNull();
  });

  it.each([
    [
      'a file elsewhere',
      { variants: [{ file: '../../secret.webp', mediaType: 'image/webp', width: 1, height: 1 }] },
    ],
    [
      'a file of another host',
      {
        variants: [
          { file: 'https://a.example/x.webp', mediaType: 'image/webp', width: 1, height: 1 },
        ],
      },
    ],
    ['no file', { variants: [] }],
    [
      'more pixels than a phone can hold',
      {
        variants: [{ ...GALLERY.pictures[0]?.variants[0], width: 30_000, height: 30_000 }],
      },
    ],
    ['a colour that is more', { tone: '#fff000;}' }],
    ['a key that is more', { key: 'picture"onload' }],
    ['a link that runs', { remix: 'javascript:alert(1)' }],
  ])('is refused for a picture with %s', (_, fields) => {
    const [first] = GALLERY.pictures;
    expect(readAsFile({ ...GALLERY, pictures: [{ ...first, ...fields }] })).toBeNull();
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(galleryFrom(text)).toBeNull();
      }),
    );
  });
});

/** `VITE_LINKS=100000` tries as many; the usual number is enough for every change. */
const MANIFESTS = Number(import.meta.env['VITE_LINKS'] ?? 2000);

it('a gallery.json in which anything was changed is refused, or has no file but its own', () => {
  const written = galleryText(GALLERY);
  const edit = fc.record({
    at: fc.nat(written.length),
    removed: fc.nat(12),
    put: fc.oneof(fc.string(), fc.json(), fc.constantFrom('../', '"', '{', 'javascript:', '1e999')),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const changed = edits.reduce(
        (text, { at, removed, put }) => text.slice(0, at) + put + text.slice(at + removed),
        written,
      );
      const files = galleryFrom(changed)?.pictures.flatMap(({ variants }) => variants) ?? [];
      for (const { file } of files) expect(file).toMatch(/^pictures\/[a-z0-9]+-\d+\.(webp|jpg)$/);
    }),
    { numRuns: MANIFESTS },
  );
});

function readAsFile(gallery: object): Gallery | null {
  return galleryFrom(JSON.stringify({ format: 'bildwerk-gallery', version: 1, ...gallery }));
}
