import type { Size } from '@/domain/recipe/recipe.ts';
import type { Rect } from '../shape.ts';
import type { Face, Pairing } from './pairings.ts';
import type { SetPassage } from './text-blocks.ts';
import { directionOf, measureInk, type Ink } from './type-measure.ts';
import type { Zone } from './zones.ts';

/** A line of text; `x` and `y` are where it begins on its baseline, `ink` what it covers. */
export interface PlacedLine {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly ink: Rect;
  readonly role: 'headline' | 'second' | 'rest';
}

/** Around a line, in its sizes: what is nearer counts as behind it. */
export const READING_AIR = 0.08;

/** Pixels that the greatest of the lines needs on every side to be read. */
export function readingAir(lines: readonly PlacedLine[]): number {
  return Math.max(...lines.map(({ size }) => size)) * READING_AIR + 3;
}

/** Of the following text's size. */
const GAP = 0.62;
const GAP_WITH_RULE = 1.5;
const PILL = { x: 0.75, y: 0.5, gap: 0.75, maxCharacters: 26 } as const;

interface Flow {
  readonly passage: SetPassage;
  readonly inks: readonly Ink[];
  readonly height: number;
  readonly gap: number;
}

/** Puts set lines into their zone, by the edges of their ink rather than of their boxes. */
export function placeLines(
  passages: readonly SetPassage[],
  zone: Zone,
  pairing: Pairing,
  size: Size,
): { lines: PlacedLine[]; pill: Rect | null; rule: Rect | null; block: Rect } {
  const hasPill = pairing.hasPill && canBePill(passages);
  const hasRule = pairing.divider === 'rule' && passages.length > 1;
  const flows = passages.map((passage): Flow => {
    const inks = passage.lines.map((line) => measureInk(passage.passage.face, passage.size, line));
    const step = passage.size * passage.passage.leading;
    const isSecond = passage.passage.role === 'second';
    const gap =
      passage.passage.role === 'headline'
        ? 0
        : isSecond && hasRule
          ? GAP_WITH_RULE
          : isSecond && hasPill
            ? PILL.gap + PILL.y
            : hasPill
              ? GAP + PILL.y
              : GAP;
    const above = inks[0]?.above ?? 0;
    const below = inks.at(-1)?.below ?? 0;
    const height = above + (inks.length - 1) * step + below;
    return { passage, inks, height, gap: gap * passage.size };
  });
  const pillAtEnd = hasPill ? PILL.y * (flows.at(-1)?.passage.size ?? 0) : 0;
  const total = flows.reduce((sum, { height, gap }) => sum + height + gap, 0) + pillAtEnd;
  const widest = Math.max(
    ...flows.flatMap(({ passage, inks }) =>
      inks.map(
        (ink) =>
          ink.left +
          ink.right +
          (hasPill && passage.passage.role === 'second' ? 2 * PILL.x * passage.size : 0),
      ),
    ),
  );
  const scale = Math.min(1, zone.rect.height / total, zone.rect.width / widest);
  if (scale < 0.999) {
    return placeLines(
      passages.map((passage) => ({ ...passage, size: passage.size * scale * 0.995 })),
      zone,
      pairing,
      size,
    );
  }

  // Text at the right stands at the right edge, and is read from its own left edge all the same.
  const spare = Math.max(0, zone.rect.width - widest);
  const rect =
    zone.align === 'center'
      ? zone.rect
      : { ...zone.rect, x: zone.rect.x + (zone.side === 'right' ? spare : 0), width: widest };
  const column = { ...zone, rect };

  const slack = zone.rect.height - total;
  const share = zone.vertical === 'top' ? 0 : zone.vertical === 'middle' ? 0.5 : 1;
  let top = zone.rect.y + slack * share;
  const lines: PlacedLine[] = [];
  let pill: Rect | null = null;
  let rule: Rect | null = null;

  for (const { passage, inks, height, gap } of flows) {
    const { face, role, leading } = passage.passage;
    if (role === 'second' && hasRule) rule = ruleAt(top + gap * 0.5, column, passage, size);
    top += gap;
    let baseline = top + (inks[0]?.above ?? 0);
    for (const [index, text] of passage.lines.entries()) {
      const ink = inks[index];
      if (!ink) continue;
      const width = ink.left + ink.right;
      const isPill = role === 'second' && hasPill;
      const inset = isPill ? PILL.x * passage.size : 0;
      const left = alignedLeft(column, width, inset, directionOf(text));
      const covered = { x: left, y: baseline - ink.above, width, height: ink.above + ink.below };
      lines.push({
        text,
        face,
        size: passage.size,
        x: left + ink.left,
        y: baseline,
        ink: covered,
        role,
      });
      if (isPill) pill = pillAround(covered, passage.size);
      baseline += passage.size * leading;
    }
    top += height;
  }
  return {
    lines,
    pill,
    rule,
    block: around([...lines.map(({ ink }) => ink), ...(pill ? [pill] : [])]),
  };
}

function canBePill(passages: readonly SetPassage[]): boolean {
  const second = passages[1];
  return (
    second !== undefined &&
    passages.length === 2 &&
    second.lines.length === 1 &&
    (second.lines[0]?.length ?? 0) <= PILL.maxCharacters
  );
}

function alignedLeft(zone: Zone, width: number, inset: number, direction: 'ltr' | 'rtl'): number {
  const { x, width: available } = zone.rect;
  if (zone.align === 'center') return x + (available - width) / 2;
  return direction === 'rtl' ? x + available - width - inset : x + inset;
}

function pillAround(ink: Rect, size: number): Rect {
  return {
    x: ink.x - PILL.x * size,
    y: ink.y - PILL.y * size,
    width: ink.width + 2 * PILL.x * size,
    height: ink.height + 2 * PILL.y * size,
  };
}

function ruleAt(y: number, zone: Zone, { size, lines }: SetPassage, picture: Size): Rect {
  const width = Math.min(zone.rect.width, size * 2.2);
  const height = Math.max(2, Math.min(picture.width, picture.height) * 0.006);
  return {
    x: alignedLeft(zone, width, 0, directionOf(lines[0] ?? '')),
    y: y - height / 2,
    width,
    height,
  };
}

function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
}
