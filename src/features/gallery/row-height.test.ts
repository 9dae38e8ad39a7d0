import { expect, test } from 'vitest';
import { heightOfFewPictures } from './row-height.ts';

const SQUARE = { width: 1024, height: 1024 };

test('one picture takes most of the window, four share the width, many keep their height', () => {
  expect(heightOfFewPictures([SQUARE], 288, 1440, 900)).toBe(558);
  expect(
    heightOfFewPictures(
      Array.from({ length: 4 }, () => SQUARE),
      288,
      1440,
      900,
    ),
  ).toBe(360);
  expect(
    heightOfFewPictures(
      Array.from({ length: 6 }, () => SQUARE),
      288,
      1440,
      900,
    ),
  ).toBe(288);
});

test('a banner on a phone is never taller than it is wide enough for', () => {
  expect(heightOfFewPictures([{ width: 1536, height: 512 }], 120, 390, 844)).toBe(130);
});
