import type { Size } from '@/domain/recipe/recipe.ts';
import type { Side } from '../scene.ts';
import type { Rect } from '../shape.ts';

/** A part of the picture that text may stand in, and where in it. */
export interface Zone {
  readonly side: Side;
  readonly rect: Rect;
  readonly align: 'start' | 'center';
  readonly vertical: 'top' | 'middle' | 'bottom';
}

/** Of the short edge; nothing that is read comes nearer to the edge. */
const MARGIN = 0.07;
/** Networks lay their own controls over the top and bottom of stories. */
const STORY = { ratio: 1.6, margin: 0.145 };
const COLUMN_RATIO = 1.5;

/** Shares of the picture that text takes, from a quiet corner to all of it. */
const COLUMN_WIDTHS = [0.46, 0.58, 0.75, 1] as const;
const BAND_HEIGHTS = [0.34, 0.44, 0.62, 1] as const;
/** Shares of the height that a column fills, so that it stays a block of text in a picture. */
const COLUMN_HEIGHTS = [0.62, 0.74, 1, 1] as const;
export const GROWTHS = BAND_HEIGHTS.length;

/** The length that type is measured in: the short edge, and more of it on long pictures. */
export function typeUnit({ width, height }: Size): number {
  return (Math.min(width, height) + Math.sqrt(width * height)) / 2;
}

/** What is safe from the edge and from the controls of the networks. */
function safeRect({ width, height }: Size): Rect {
  const x = MARGIN * Math.min(width, height);
  const y = height / width >= STORY.ratio ? STORY.margin * height : x;
  return { x, y, width: width - 2 * x, height: height - 2 * y };
}

/** The side where text goes by default: beside the subject on wide pictures, else above it. */
export function defaultSide({ width, height }: Size, choice: number, prefersBottom: boolean): Side {
  if (width / height >= COLUMN_RATIO) return choice < 0.6 ? 'left' : 'right';
  if (prefersBottom) return 'bottom';
  return choice < 0.75 ? 'top' : 'bottom';
}

/** The zone at a side, grown so many steps. */
export function zoneAt(size: Size, side: Side, growth: number, isCentered: boolean): Zone {
  const safe = safeRect(size);
  const isColumn = side === 'left' || side === 'right';
  // A column that has to grow on an upright picture is a band.
  if (isColumn && (growth < 2 || size.width > size.height * 1.2)) {
    const width = safe.width * (COLUMN_WIDTHS[growth] ?? 1);
    const height = safe.height * (COLUMN_HEIGHTS[growth] ?? 1);
    const x = side === 'left' ? safe.x : safe.x + safe.width - width;
    const y = safe.y + (safe.height - height) / 2;
    return { side, rect: { x, y, width, height }, align: 'start', vertical: 'middle' };
  }
  if (isColumn) return zoneAt(size, 'top', growth - 1, false);
  const share = BAND_HEIGHTS[growth] ?? 1;
  const height = Math.min(safe.height, size.height * share);
  const y = side === 'top' ? safe.y : safe.y + safe.height - height;
  return {
    side,
    rect: { ...safe, y, height },
    align: isCentered ? 'center' : 'start',
    vertical: side,
  };
}
