import { cssFromColor, mix, oklch, type Color } from '../color.ts';
import type { Brush } from '../brush.ts';
import { canvasOf, type Easel } from '../easel.ts';
import { plainBrush, trace } from '../plain-brush.ts';
import { boundsOf, roughened, roughLine, type Shape } from '../shape.ts';
import { addGrain } from './grain.ts';
import type { Style } from './style.ts';

const PAPER = oklch(0.965, 0.018, 88);
const INK = oklch(0.2, 0.03, 270);

/** Pen on cream paper: trembling contours, hatching for tone, one thin wash on what matters. */
export const ink: Style = {
  id: 'ink',
  brush(easel) {
    const { context, unit, noise, palette } = easel;
    context.fillStyle = cssFromColor(PAPER);
    context.fillRect(0, 0, easel.width, easel.height);
    const draw = (shape: Shape, width: number) => {
      context.strokeStyle = cssFromColor(INK);
      context.lineWidth = width;
      context.lineJoin = 'round';
      trace(context, shape);
      context.stroke();
    };
    const cover = (shape: Shape, color: Color, alpha: number) => {
      context.globalAlpha = alpha;
      context.fillStyle = cssFromColor(color);
      trace(context, shape);
      context.fill();
      context.globalAlpha = 1;
    };
    const brush: Brush = {
      ...plainBrush(easel),
      paint(shape, fill) {
        const alpha = fill.alpha ?? 1;
        const tone = mix(fill.colors[0], fill.colors.at(-1) ?? fill.colors[0], 0.5);
        if (fill.part === 'backdrop') {
          cover(shape, PAPER, 1);
          cover(shape, mix(PAPER, palette.sky[1], 0.16), 1);
          hatch(easel, shape, palette.isDark ? 0.5 : 0.1, 0.08);
          return;
        }
        if (fill.part === 'shadow') return hatch(easel, shape, 0.5, 0.3);
        if (alpha < 0.3) return;
        if (fill.part === 'light') {
          cover(shape, mix(PAPER, fill.colors[0], 0.25), 1);
          return draw(shape, unit * 1.6);
        }
        const { width, height } = boundsOf([shape]);
        if (fill.part === 'detail') {
          cover(shape, mix(tone, PAPER, tone.l < 0.5 ? 0.25 : 0.72), alpha);
          if (shape.length < 12 && Math.max(width, height) < unit * 500)
            draw(roughened(shape, noise, unit * 1.2, unit * 8), unit * 1.3);
          return;
        }
        const hand = roughened(shape, noise, unit * 2.2, unit * 9);
        draw(hand, unit * (Math.min(width, height) > unit * 90 ? 6 : 4));
        cover(hand, mix(PAPER, tone, 0.16 + Math.min(0.4, tone.c * 2.2)), 1);
        hatch(easel, hand, (1 - tone.l) * 1.1, 0.24);
      },
      line(line, width) {
        context.strokeStyle = cssFromColor(INK);
        context.lineWidth = Math.max(unit * 1.6, width * 0.7);
        const hand = roughLine(line, noise, unit, unit * 9);
        context.beginPath();
        for (let i = 0; i < hand.length; i += 2) context.lineTo(hand[i]!, hand[i + 1]!);
        context.stroke();
      },
      // Light is bare paper here.
      glow: () => undefined,
      figure(figure) {
        for (const piece of figure.pieces) cover(piece.shape, PAPER, 1);
        for (const piece of figure.pieces) {
          const hand = roughened(piece.shape, noise, unit * 1.6, unit * 8);
          const { width, height } = boundsOf([piece.shape]);
          draw(hand, unit * (Math.max(width, height) > unit * 130 ? 7 : 4));
          cover(hand, mix(PAPER, piece.color, piece.color.l < 0.35 ? 0.92 : 0.72), piece.alpha);
          if (Math.max(width, height) > unit * 46)
            hatch(easel, hand, (1 - piece.color.l) * 0.75, 0.5);
        }
      },
    };
    return brush;
  },
  finish: (easel) => addGrain(easel, 6, 0.4),
};

/** Slanting strokes over the form: closer the darker (0 to 1), crossed where it is darkest. */
function hatch({ context, unit }: Easel, shape: Shape, darkness: number, threshold: number): void {
  if (darkness < threshold) return;
  const { width, height } = boundsOf([shape]);
  if (Math.max(width, height) < unit * 26) return;
  const strokes = context.createPattern(
    hatchTile(unit, Math.min(6, Math.round(darkness * 7))),
    'repeat',
  );
  if (!strokes) return;
  context.fillStyle = strokes;
  trace(context, shape);
  context.fill();
}

const tiles = new Map<string, OffscreenCanvas>();

/** A square of strokes that repeats without seams; far cheaper than clipping lines to each form. */
function hatchTile(unit: number, level: number): OffscreenCanvas {
  const key = `${unit} ${level}`;
  const known = tiles.get(key);
  if (known) return known;
  const count = [8, 9, 10, 12, 14, 16, 18][level] ?? 18;
  const edge = Math.max(16, Math.round(unit * 168));
  const { canvas, context } = canvasOf(edge, edge);
  context.strokeStyle = cssFromColor(INK);
  context.lineWidth = unit * (1 + level * 0.22);
  context.beginPath();
  for (const slant of level > 4 ? [1, -1] : [1]) {
    for (let i = -count; i <= 2 * count; i++) {
      const start = (i * edge) / count;
      for (let step = 0; step <= 14; step++) {
        const t = step / 14;
        // Whole waves to the tile's edge keep the seam shut.
        const tremble =
          Math.sin(t * Math.PI * 2 + (((i % count) + count) % count) * 1.7) * unit * 2.2;
        const x = start + slant * t * edge + tremble;
        if (step === 0) context.moveTo(x, edge * (1 - t));
        else context.lineTo(x, edge * (1 - t));
      }
    }
  }
  context.stroke();
  tiles.set(key, canvas);
  return canvas;
}
