import type { Area } from '@/domain/formats/cut.ts';
import type { Margins } from '@/domain/formats/network-formats.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { type Corner, CORNERS } from './label.ts';

/** Letters of the usual size, beside the edge of a square of as many pixels. */
const LETTERS = 0.024;
const SMALLEST_LETTERS = 10;
/** In heights of its letters. */
const PADDING = 0.7;
const HEIGHT = 1.9;
const GAP = 0.7;

const NOTHING_COVERED: Margins = { top: 0, right: 0, bottom: 0, left: 0 };

export interface PlacedLabel {
  /** Of its letters, in pixels. */
  readonly letterHeight: number;
  /** Where it stands in each corner of what is seen, with its ground. */
  readonly places: Readonly<Record<Corner, Area>>;
}

/**
 * Where a label may stand: in the corners of what the network leaves uncovered, close to the edge,
 * as headlines keep away from there. `wordsWidth` is the width of its words in heights of its
 * letters; they become smaller where there is no room.
 */
export function placeLabel(
  { width, height }: Size,
  wordsWidth: number,
  scale: number,
  { top, right, bottom, left }: Margins = NOTHING_COVERED,
): PlacedLabel {
  const seen = { width: width * (1 - left - right), height: height * (1 - top - bottom) };
  const wanted = Math.max(SMALLEST_LETTERS, LETTERS * Math.sqrt(width * height)) * scale;
  const letterHeight = Math.min(
    wanted,
    seen.width / (wordsWidth + 2 * (PADDING + GAP)),
    seen.height / (HEIGHT + 2 * GAP),
  );
  const size = {
    width: Math.round((wordsWidth + 2 * PADDING) * letterHeight),
    height: Math.round(HEIGHT * letterHeight),
  };
  const gap = GAP * letterHeight;
  const near = { x: left * width + gap, y: top * height + gap };
  const far = {
    x: (1 - right) * width - gap - size.width,
    y: (1 - bottom) * height - gap - size.height,
  };
  const placeOf = (corner: Corner): Area => ({
    ...size,
    x: Math.round(corner.endsWith('left') ? near.x : far.x),
    y: Math.round(corner.startsWith('top') ? near.y : far.y),
  });
  const places = Object.fromEntries(CORNERS.map((corner) => [corner, placeOf(corner)]));
  return { letterHeight, places: places as Record<Corner, Area> };
}
