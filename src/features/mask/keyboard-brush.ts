import type { MaskStep, Point } from '@/domain/mask/mask-drawing.ts';

/** Painting without a pointer: a cursor that arrow keys move, and what it is about to paint. */
export interface KeyboardBrush {
  readonly at: Point;
  /** Where the stroke has led so far, while the brush is down. */
  readonly stroke: readonly Point[] | null;
  /** The first corner of a rectangle. */
  readonly corner: Point | null;
}

/** What a key did, for those who cannot see it. */
export type BrushNews = 'moved' | 'down' | 'up' | 'corner' | 'rectangle' | 'dropped';

export interface BrushTurn {
  readonly brush: KeyboardBrush;
  readonly news: BrushNews;
  readonly step?: MaskStep;
}

export interface BrushTool {
  readonly isErasing: boolean;
  /** A share of the longer edge. */
  readonly radius: number;
}

export const RESTING: KeyboardBrush = { at: { x: 0.5, y: 0.5 }, stroke: null, corner: null };

const STEP = 0.02;
const LONG_STEP = 0.1;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The brush after a key; null for keys that are none of its own. */
export function press(
  brush: KeyboardBrush,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  tool: BrushTool,
): BrushTurn | null {
  const arrow = ARROWS[key];
  if (arrow) return move(brush, arrow, shiftKey ? LONG_STEP : STEP);
  switch (key) {
    case ' ':
    case 'Enter':
      return brush.corner ? closeRectangle(brush, brush.corner) : lowerOrLift(brush, tool);
    case 'r':
      return brush.corner
        ? closeRectangle(brush, brush.corner)
        : { brush: { ...lifted(brush), corner: brush.at }, news: 'corner', ...stepOf(brush, tool) };
    case 'Escape':
      if (brush.stroke) return lowerOrLift(brush, tool);
      return brush.corner ? { brush: { ...brush, corner: null }, news: 'dropped' } : null;
    default:
      return null;
  }
}

function move(brush: KeyboardBrush, { x, y }: Point, by: number): BrushTurn {
  const at = { x: within(brush.at.x + x * by), y: within(brush.at.y + y * by) };
  return {
    brush: { ...brush, at, stroke: brush.stroke && [...brush.stroke, at] },
    news: 'moved',
  };
}

function lowerOrLift(brush: KeyboardBrush, tool: BrushTool): BrushTurn {
  return brush.stroke
    ? { brush: lifted(brush), news: 'up', ...stepOf(brush, tool) }
    : { brush: { ...brush, stroke: [brush.at] }, news: 'down' };
}

function closeRectangle(brush: KeyboardBrush, from: Point): BrushTurn {
  return {
    brush: { ...brush, corner: null },
    news: 'rectangle',
    step: { kind: 'rectangle', from, to: brush.at },
  };
}

function lifted(brush: KeyboardBrush): KeyboardBrush {
  return { ...brush, stroke: null };
}

function stepOf({ stroke }: KeyboardBrush, tool: BrushTool): { readonly step?: MaskStep } {
  return stroke ? { step: { kind: 'stroke', ...tool, points: stroke } } : {};
}

/** Without the crumbs of binary fractions, so that equal ways lead to equal places. */
function within(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
