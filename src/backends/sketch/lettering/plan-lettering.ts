import type { Size } from '@/domain/recipe/recipe.ts';
import { randomFromSeed } from '../random.ts';
import type { Mood, Side, StyleId } from '../scene.ts';
import type { Rect } from '../shape.ts';
import { placeLines, readingAir, type PlacedLine } from './place-lines.ts';
import { pairingOf, type Pairing, type VoiceName } from './pairings.ts';
import {
  passagesOf,
  setPassage,
  shortened,
  withBrokenWords,
  type Passage,
  type SetPassage,
} from './text-blocks.ts';
import { loadTypefaces } from './typefaces.ts';
import { defaultSide, GROWTHS, typeUnit, zoneAt, type Zone } from './zones.ts';

export interface LetteringWish {
  /** Headline, second line, the rest. */
  readonly lines: readonly string[];
  readonly size: Size;
  readonly style: StyleId;
  readonly quietSide: Side | null;
  readonly mood?: Mood | null;
  readonly typeface?: VoiceName | null;
  readonly seed: number;
}

/** Lettering with every line in its place, before there is a picture under it. */
export interface LetteringPlan {
  readonly size: Size;
  readonly style: StyleId;
  readonly pairing: Pairing;
  readonly zone: Zone;
  readonly lines: readonly PlacedLine[];
  /** The filled shape behind the second line, where there is one. */
  readonly pill: Rect | null;
  /** The short bar between headline and second line, where there is one. */
  readonly rule: Rect | null;
  /** All that is read. */
  readonly block: Rect;
  /** The part of the picture to keep quiet: the block, on to the edge that it stands at. */
  readonly reserved: Rect;
}

/** Text is never smaller than this share of the picture's height. */
const SMALLEST = 0.022;
/** A headline below these shares of the type unit gets more room, step by step. */
const COMFORTABLE = [0.115, 0.08, 0.05] as const;
const STEP = 0.95;
/** How much smaller a headline may be for evener lines. */
const EVENER = 0.68;

/**
 * Typesets quoted texts into a picture that is yet to be painted; null when there is nothing to
 * write. Loads the typefaces that it needs; throws MaterialError.
 */
export async function planLettering(wish: LetteringWish): Promise<LetteringPlan | null> {
  const { size, style } = wish;
  const pairing = pairingOf(style, wish.mood ?? null, wish.typeface);
  const text = wish.lines.join(' ');
  if (text.trim() === '') return null;
  await loadTypefaces(new Set([pairing.headline.typeface, pairing.text.typeface]), text);
  const passages = passagesOf(wish.lines, pairing);
  if (passages.length === 0) return null;

  const random = randomFromSeed(wish.seed, 'lettering');
  const isBand = pairing.backing === 'band';
  const choice = random.next();
  const isCentered = random.chance(isBand ? 0.8 : 0.45);
  const side = wish.quietSide ?? defaultSide(size, choice, isBand);

  for (let growth = 0; growth < GROWTHS; growth++) {
    const zone = zoneAt(size, side, growth, isCentered);
    const comfortable = COMFORTABLE[growth];
    const least = comfortable === undefined ? smallestSize(size) : comfortable * typeUnit(size);
    const set = setToFit(passages, zone.rect, size, pairing, least);
    if (set) return placed(set, zone, wish, pairing);
  }
  const zone = zoneAt(size, side, GROWTHS - 1, isCentered);
  return placed(shortenedToFit(passages, zone.rect, size, pairing), zone, wish, pairing);
}

function placed(
  set: readonly SetPassage[],
  zone: Zone,
  { size, style }: LetteringWish,
  pairing: Pairing,
): LetteringPlan {
  const { lines, pill, rule, block } = placeLines(set, zone, pairing, size);
  return {
    size,
    style,
    pairing,
    zone,
    lines,
    pill,
    rule,
    block,
    reserved: reservedFor(lines, block, zone, size),
  };
}

function smallestSize({ width, height }: Size): number {
  // On a picture that is all height, a share of the height would be wider than the picture.
  return Math.min(SMALLEST * height, 0.09 * width);
}

/** The passages as large as fits, with even lines, and the headline no smaller than `least`. */
function setToFit(
  passages: readonly Passage[],
  rect: Rect,
  size: Size,
  pairing: Pairing,
  least: number,
): SetPassage[] | null {
  const smallest = smallestSize(size);
  let best: { set: SetPassage[]; worth: number } | null = null;
  let floor = least;
  for (let headline = pairing.greatest * typeUnit(size); headline >= floor; headline *= STEP) {
    const set = setAt(passages, headline, rect, smallest);
    if (!set || heightOf(set) > rect.height) continue;
    if (!best) floor = Math.max(least, headline * EVENER);
    const worth = headline * evennessOf(set[0]);
    if (worth > (best?.worth ?? 0)) best = { set, worth };
  }
  if (best) return best.set;
  const set = setAt(passages, least, rect, smallest);
  return set && heightOf(set) <= rect.height ? set : null;
}

/** How alike a passage's lines are in length, from 0.6 to 1. */
function evennessOf(set: SetPassage | undefined): number {
  if (!set || set.lines.length < 2) return 1;
  const lengths = set.widths;
  return 0.6 + 0.4 * (Math.min(...lengths) / Math.max(...lengths));
}

/** What a line under the headline has of its size, before it has to fit. */
const SHARES = { headline: 1, second: 0.48, rest: 0.38 } as const;
const LEAST_SHARES = { headline: 1, second: 0.28, rest: 0.25 } as const;

function setAt(
  passages: readonly Passage[],
  headline: number,
  rect: Rect,
  smallest: number,
): SetPassage[] | null {
  const set: SetPassage[] = [];
  for (const passage of passages) {
    const greatest = Math.max(smallest, headline * SHARES[passage.role]);
    const least = Math.max(smallest, headline * LEAST_SHARES[passage.role]);
    const one =
      passage.role === 'headline'
        ? setPassage(passage, headline, rect.width)
        : setOnFewestLines(passage, greatest, least, rect.width);
    if (!one) return null;
    set.push(one);
  }
  return set;
}

/** A line under the headline rather gets smaller than breaks, within bounds. */
function setOnFewestLines(
  passage: Passage,
  greatest: number,
  least: number,
  width: number,
): SetPassage | null {
  const whole =
    passage.widths.reduce((sum, word) => sum + word, 0) +
    passage.space * (passage.words.length - 1);
  const onOneLine = Math.min(greatest, width / whole);
  if (onOneLine >= least) return setPassage(passage, onOneLine * 0.999, width);
  return setPassage(passage, Math.max(least, Math.min(greatest, (width / whole) * 2)), width);
}

/** An upper bound for what the lines take once their ink and gaps are known. */
function heightOf(set: readonly SetPassage[]): number {
  return set.reduce(
    (height, { lines, size, passage: { leading, role } }) =>
      height + lines.length * size * leading + (role === 'headline' ? 0.1 : 0.75) * size,
    0,
  );
}

/** At the smallest size, as many words as there is room for. */
function shortenedToFit(
  passages: readonly Passage[],
  rect: Rect,
  size: Size,
  pairing: Pairing,
): SetPassage[] {
  const smallest = smallestSize(size);
  const breakable = passages.map((passage) => withBrokenWords(passage, rect.width / smallest));
  const whole = setToFit(breakable, rect, size, pairing, smallest);
  if (whole) return whole;
  const words = breakable.reduce((sum, passage) => sum + passage.words.length, 0);
  let best: SetPassage[] = [];
  let low = 1;
  let high = words;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const set = setAt(firstWords(breakable, middle), smallest, rect, smallest);
    if (set && heightOf(set) <= rect.height) {
      best = set;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return best;
}

function firstWords(passages: readonly Passage[], count: number): Passage[] {
  const kept: Passage[] = [];
  let left = count;
  for (const passage of passages) {
    if (left <= 0) break;
    kept.push(shortened(passage, left));
    left -= passage.words.length;
  }
  return kept;
}

function reservedFor(
  lines: readonly PlacedLine[],
  block: Rect,
  { side }: Zone,
  { width, height }: Size,
): Rect {
  const air = Math.max(readingAir(lines), 0.055 * Math.min(width, height));
  const left = Math.max(0, Math.floor(block.x - air));
  const top = Math.max(0, Math.floor(block.y - air));
  const right = Math.min(width, Math.ceil(block.x + block.width + air));
  const bottom = Math.min(height, Math.ceil(block.y + block.height + air));
  switch (side) {
    case 'top':
      return { x: 0, y: 0, width, height: bottom };
    case 'bottom':
      return { x: 0, y: top, width, height: height - top };
    case 'left':
      return { x: 0, y: 0, width: right, height };
    case 'right':
      return { x: left, y: 0, width: width - left, height };
  }
}
