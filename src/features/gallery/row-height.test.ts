import { expect, test } from 'vitest';
import { heightOfFewPictures } from './row-height.ts';

const squares = (count: number) => new Float32Array(count).fill(1);

test('one picture takes most of the window, four share the width, many keep their height', () => {
  expect(heightOfFewPictures(squares(1), 288, 1440, 900)).toBe(558);
  expect(heightOfFewPictures(squares(4), 288, 1440, 900)).toBe(360);
  expect(heightOfFewPictures(squares(6), 288, 1440, 900)).toBe(288);
});

test('a banner on a phone is never taller than it is wide enough for', () => {
  expect(heightOfFewPictures(Float32Array.of(3), 120, 390, 844)).toBe(130);
});
