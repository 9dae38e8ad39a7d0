import type { Rect } from '../shape.ts';
import type { Rgb } from './contrast.ts';
import type { PlateScheme } from './lettering-tones.ts';
import type { Backing } from './pairings.ts';
import { READING_AIR, readingAir } from './place-lines.ts';
import type { LetteringPlan } from './plan-lettering.ts';
import { useFace } from './type-measure.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** Over how much of the picture a scrim fades out, beyond the text. */
const FADE = 0.22;
/** Of the short edge, left bare around a watercolour. */
const PAPER_EDGE = 0.045;

/** A wash of one colour from the edge that the text stands at, full behind it, then fading. */
export function layBacking(
  context: Context,
  { size, reserved, zone, style }: LetteringPlan,
  color: Rgb,
  strength: number,
): void {
  const { width, height } = size;
  const isColumn = zone.side === 'left' || zone.side === 'right';
  const full = Math.min(1, isColumn ? reserved.width / width : reserved.height / height);
  const end = Math.min(1.0001, full + FADE);
  const gradient = context.createLinearGradient(
    zone.side === 'right' ? width : 0,
    zone.side === 'bottom' ? height : 0,
    zone.side === 'left' ? width : 0,
    zone.side === 'top' ? height : 0,
  );
  gradient.addColorStop(0, css(color, strength));
  gradient.addColorStop(Math.min(1, full), css(color, strength));
  // An eased end: a straight one shows its edge.
  for (const [share, left] of [
    [0.3, 0.74],
    [0.6, 0.32],
    [0.85, 0.07],
    [1, 0],
  ] as const) {
    const at = full + (end - full) * share;
    if (at <= 1) gradient.addColorStop(at, css(color, strength * left));
  }
  // The white edge of a painted sheet stays white.
  const edge = style === 'watercolor' ? Math.min(width, height) * PAPER_EDGE : 0;
  context.fillStyle = gradient;
  context.fillRect(edge, edge, width - 2 * edge, height - 2 * edge);
}

/** A full-width panel at the edge, as on the posters of railways. */
export function layBand(context: Context, plan: LetteringPlan, scheme: PlateScheme): void {
  const { size, reserved, zone } = plan;
  const short = Math.min(size.width, size.height);
  context.fillStyle = css(scheme.ground);
  context.fillRect(reserved.x, reserved.y, reserved.width, reserved.height);
  const line = Math.max(1, short * 0.006);
  context.fillStyle = css(scheme.line);
  switch (zone.side) {
    case 'top':
      context.fillRect(0, reserved.height - line, size.width, line);
      break;
    case 'bottom':
      context.fillRect(0, reserved.y, size.width, line);
      break;
    case 'left':
      context.fillRect(reserved.width - line, 0, line, size.height);
      break;
    case 'right':
      context.fillRect(reserved.x, 0, line, size.height);
      break;
  }
}

/** A solid piece of the style's own material under the text. */
export function layPlate(
  context: Context,
  plan: LetteringPlan,
  kind: Backing,
  scheme: PlateScheme,
): void {
  const { width, height } = plan.size;
  const short = Math.min(width, height);
  const plate = plateRect(plan, short);
  const radius = plan.style === 'flat' || plan.style === 'facets' ? short * 0.028 : 0;
  const line = Math.max(1.5, short * 0.006);
  switch (kind) {
    case 'caption':
      context.fillStyle = css(scheme.line);
      fillRounded(context, moved(plate, line * 1.8, line * 1.8), 0);
      fillRounded(context, grown(plate, line), 0);
      context.fillStyle = css(scheme.ground);
      fillRounded(context, plate, 0);
      break;
    case 'sign':
      context.fillStyle = css(scheme.ground);
      fillRounded(context, plate, short * 0.03);
      context.strokeStyle = css(scheme.line);
      context.lineWidth = line;
      context.beginPath();
      if (isClear(grown(plate, -line * 2.5), plan))
        roundRect(context, grown(plate, -line * 2), short * 0.024);
      context.stroke();
      break;
    case 'label':
    case 'scrim':
    case 'band':
      if (plan.style === 'paper-cut') {
        context.fillStyle = css(scheme.line, 0.22);
        fillRounded(context, moved(plate, short * 0.004, short * 0.008), short * 0.01);
      }
      context.fillStyle = css(scheme.ground);
      fillRounded(context, plate, plan.style === 'paper-cut' ? short * 0.01 : radius);
      if (plan.style === 'woodcut' || plan.style === 'ink') {
        context.strokeStyle = css(scheme.line);
        context.lineWidth = line * 0.6;
        const inner = grown(plate, -line * 2);
        if (isClear(grown(inner, -line), plan))
          context.strokeRect(inner.x, inner.y, inner.width, inner.height);
      }
      break;
  }
}

/** Light that the letters of a neon sign shed around them. */
export function layGlow(
  context: Context,
  { lines, size }: LetteringPlan,
  color: Rgb,
  strength: number,
): void {
  for (const line of lines) {
    useFace(context, line.face, line.size, line.text);
    context.shadowColor = css(color, strength);
    context.shadowBlur = line.size * 0.3;
    context.fillStyle = css(color);
    // Only the light is wanted: the letters themselves are set beyond the edge.
    context.shadowOffsetX = size.width * 2;
    context.fillText(line.text, line.x - size.width * 2, line.y);
  }
  context.shadowOffsetX = 0;
  context.shadowBlur = 0;
  context.shadowColor = 'transparent';
}

function plateRect({ block, lines, size, rule }: LetteringPlan, short: number): Rect {
  const air = Math.max(readingAir(lines), short * (rule ? 0.045 : 0.04));
  const edge = Math.round(short * 0.02);
  const rect = grown(block, air);
  const x = Math.max(edge, Math.floor(rect.x));
  const y = Math.max(edge, Math.floor(rect.y));
  return {
    x,
    y,
    width: Math.min(size.width - edge, Math.ceil(rect.x + rect.width)) - x,
    height: Math.min(size.height - edge, Math.ceil(rect.y + rect.height)) - y,
  };
}

/** Whether a frame leaves the air around every line that is measured for contrast, in whole pixels. */
function isClear(frame: Rect, { lines }: LetteringPlan): boolean {
  return lines.every(({ ink, size }) => {
    const { x, y, width, height } = grown(ink, size * READING_AIR + 1);
    return (
      x > frame.x &&
      y > frame.y &&
      x + width < frame.x + frame.width &&
      y + height < frame.y + frame.height
    );
  });
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function moved(rect: Rect, x: number, y: number): Rect {
  return { ...rect, x: rect.x + x, y: rect.y + y };
}

function fillRounded(context: Context, rect: Rect, radius: number): void {
  context.beginPath();
  roundRect(context, rect, radius);
  context.fill();
}

function roundRect(context: Context, { x, y, width, height }: Rect, radius: number): void {
  context.roundRect(x, y, width, height, Math.max(0, radius));
}

function css([red, green, blue]: Rgb, alpha = 1): string {
  return `rgba(${Math.round(red)},${Math.round(green)},${Math.round(blue)},${alpha})`;
}
