import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GalleryPlace, placeFrom, placeInText, VIEW_PATH, viewPath } from './gallery-place.ts';

const PLACE: GalleryPlace = {
  address: 'https://gallery.example/winter%20light/',
  secret: null,
  picks: [],
};
const read = (path: string) => placeFrom(path.slice(VIEW_PATH.length));

test.each<[string, GalleryPlace]>([
  ['for everybody', PLACE],
  ['sealed', { ...PLACE, secret: 'A-_9'.repeat(10) + 'abc' }],
  ['with pictures chosen', { ...PLACE, picks: ['abcdefgh0001', 'abcdefgh0002'] }],
  ['at a port', { ...PLACE, address: 'http://127.0.0.1:9000/bucket/a&b=c/' }],
])('a link to a gallery %s leads to it', (_, place) => {
  expect(read(viewPath(place))).toEqual(place);
});

test('a folder is named with or without its slash', () => {
  expect(placeFrom(encodeURIComponent('https://a.example/g'))?.address).toBe(
    'https://a.example/g/',
  );
});

test.each([
  '',
  '%',
  'javascript%3Aalert(1)',
  'file%3A%2F%2F%2Fetc',
  'data%3Atext%2Fhtml%2Cx',
  'https%3A%2F%2Fa.example%2F%3Fq%3D1',
  'https%3A%2F%2Fa.example%2F%22%3E',
  'https%3A%2F%2Fgood.example%40a.example%2F',
  'https%3A%2F%2Fuser%3Apass%40a.example%2F',
  'https%3A%2F%2Fa.example%2F&key=short',
  `https%3A%2F%2Fa.example%2F${'a'.repeat(3000)}`,
])('%s leads to no gallery', (text) => {
  expect(placeFrom(text)).toBeNull();
});

test('a link is found in a message, and no other address is taken for one', () => {
  const place = { ...PLACE, secret: 'A-_9'.repeat(10) + 'abc' };
  expect(placeInText(`Look: https://bildwerk.example/app/#${viewPath(place)} (new)`)).toEqual(
    place,
  );
  const picks = Array.from({ length: 500 }, (_, index) => `${index}`.padStart(32, 'k'));
  expect(placeInText(`https://bildwerk.example/#${viewPath({ ...place, picks })}`)?.picks).toEqual(
    picks,
  );
  expect(placeInText('https://bildwerk.example/#/gallery')).toBeNull();
});

test('any text leads to a gallery on the web or to none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const place = placeFrom(text);
      if (place !== null) expect(place.address).toMatch(/^https?:/i);
    }),
  );
});
