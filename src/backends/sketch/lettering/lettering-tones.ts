import {
  contrastBetween,
  luminanceOf,
  REQUIRED_CONTRAST,
  rgbFromHex,
  type Rgb,
} from './contrast.ts';

/** Colours of the picture that lettering may take, each as `#rrggbb`. */
export interface LetteringPalette {
  /** Something dark. */
  readonly ink: string;
  /** Something light. */
  readonly paper: string;
  /** Something strong. */
  readonly accent: string;
}

export interface Tones {
  readonly ink: Rgb;
  readonly paper: Rgb;
  readonly accent: Rgb;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** Far enough apart that whatever stands on one can be read in the other. */
const APART = 11;
/** Relative luminance of paper at the least. */
const PALE = 0.8;

/** The palette's colours, ink and paper drawn apart until each can be read on the other. */
export function tonesFrom(palette: LetteringPalette): Tones {
  let ink = rgbFromHex(palette.ink);
  let paper = rgbFromHex(palette.paper);
  if (luminanceOf(ink) > luminanceOf(paper)) [ink, paper] = [paper, ink];
  // The lights of a night are coloured; paper is not.
  for (let step = 0; step < 20 && luminanceOf(paper) < PALE; step++)
    paper = toward(paper, WHITE, 0.14);
  for (let step = 0; step < 40 && contrastOf(ink, paper) < APART; step++) {
    ink = toward(ink, BLACK, 0.14);
    paper = toward(paper, WHITE, 0.14);
  }
  return { ink, paper, accent: rgbFromHex(palette.accent) };
}

/** The colours of a solid plate and of what is written on it. */
export interface PlateScheme {
  readonly ground: Rgb;
  readonly line: Rgb;
  readonly headline: Rgb;
  readonly text: Rgb;
}

/** An accent with less than this share of its light left is no longer that colour. */
const KEEPS_ITS_HUE = 0.45;

/** From here on an accent is bright enough to be a plate; below it looks like mud. */
const BRIGHT = 0.33;

/** Accent on paper; an accent too light for that becomes the plate, and ink is written on it. */
export function plateScheme({ ink, paper, accent }: Tones): PlateScheme {
  const headline = colorOn(paper, accent);
  if (luminanceOf(headline) >= luminanceOf(accent) * KEEPS_ITS_HUE)
    return { ground: paper, line: ink, headline, text: ink };
  const isBright =
    luminanceOf(accent) > BRIGHT && contrastOf(ink, accent) > REQUIRED_CONTRAST * 1.2;
  return { ground: isBright ? accent : paper, line: ink, headline: ink, text: ink };
}

/** As on old posters: always paper, the accent for the headline where it can be read. */
export function bandScheme(tones: Tones): PlateScheme {
  return { ...plateScheme(tones), ground: tones.paper };
}

/** Light letters on a dark plate with a line of the accent. */
export function signScheme({ ink, paper, accent }: Tones): PlateScheme {
  const light = toward(paper, WHITE, 0.6);
  return { ground: ink, line: accent, headline: light, text: light };
}

/** Whether light letters are read better on it than dark ones. */
export function isDark(color: Rgb): boolean {
  return luminanceOf(color) < 0.18;
}

/** A colour as near to the wanted one as can be read on the ground. */
export function colorOn(ground: Rgb, wanted: Rgb): Rgb {
  const goal = isDark(ground) ? WHITE : BLACK;
  let color = wanted;
  for (let step = 0; step < 60 && contrastOf(color, ground) < REQUIRED_CONTRAST * 1.15; step++)
    color = toward(color, goal, 0.08);
  return color;
}

function contrastOf(a: Rgb, b: Rgb): number {
  return contrastBetween(luminanceOf(a), luminanceOf(b));
}

function toward(color: Rgb, goal: Rgb, share: number): Rgb {
  const [red, green, blue] = color;
  return [
    red + (goal[0] - red) * share,
    green + (goal[1] - green) * share,
    blue + (goal[2] - blue) * share,
  ];
}
