import { cssFromColor, mix, oklch, type Color } from '../color.ts';
import type { Fill } from '../brush.ts';
import type { Easel } from '../easel.ts';
import { paintGlow, plainBrush, strokeLine, trace } from '../plain-brush.ts';
import { boundsOf, type Shape } from '../shape.ts';
import { softened } from './pixels.ts';
import type { Style } from './style.ts';

/** Glass tubes in the dark: forms nearly black, their contours burning in pure colours. */
export const neon: Style = {
  id: 'neon',
  isNocturnal: true,
  tune: (palette) => ({
    ...palette,
    sky: [oklch(0.1, 0.05, 285), oklch(0.15, 0.09, 300), oklch(0.26, 0.15, 325)],
    haze: oklch(0.2, 0.11, 310),
    deep: oklch(0.07, 0.03, 285),
  }),
  brush(easel) {
    const { context, unit } = easel;
    const plain = plainBrush(easel);
    const tube = (shape: Shape, color: Color, width: number) => {
      context.lineJoin = 'round';
      trace(context, shape);
      for (const [times, alpha] of [
        [3.4, 0.16],
        [1.5, 0.6],
      ] as const) {
        context.globalAlpha = alpha;
        context.lineWidth = width * times;
        context.strokeStyle = cssFromColor(color);
        context.stroke();
      }
      context.globalAlpha = 0.85;
      context.lineWidth = width * 0.5;
      context.strokeStyle = cssFromColor(mix(color, oklch(1, 0, 0), 0.65));
      context.stroke();
      context.globalAlpha = 1;
    };
    return {
      ...plain,
      paint(shape, fill) {
        if (fill.part === 'backdrop')
          return plain.paint(shape, { ...fill, colors: unlit(fill.colors) });
        if (fill.part === 'shadow') return;
        const hue = fill.colors[0];
        const { width, height } = boundsOf([shape]);
        const size = Math.max(width, height);
        if (fill.part === 'light' && size < unit * 220) {
          plain.paint(shape, { ...fill, colors: [lit(hue)], alpha: 0.9 });
          return;
        }
        if (fill.part === 'detail') {
          const isWide = size > unit * 200;
          if (isWide && shape.length < 3) return;
          plain.paint(shape, {
            ...fill,
            colors: [mix(lit(hue), oklch(0.16, 0.08, 300), 0.45)],
            alpha: (fill.alpha ?? 1) * 0.7,
          });
          return;
        }
        if (size > unit * 26) tube(shape, lit(hue), unit * (size > unit * 200 ? 4.4 : 3));
        plain.paint(shape, {
          part: 'mass',
          colors: [mix(oklch(0.13, 0.06, hue.h), hue, 0.06), oklch(0.08, 0.04, 285)],
          alpha: Math.max(0.9, fill.alpha ?? 1),
        });
      },
      line: (line, width, color) =>
        strokeLine(context, line, Math.max(width * 0.7, unit * 2), lit(color), 0.8),
      glow: (x, y, radius, color, strength) =>
        paintGlow(context, x, y, radius, lit(color), strength * 0.5, 'lighter'),
      figure(figure) {
        for (const piece of figure.pieces) {
          const { width, height } = boundsOf([piece.shape]);
          const size = Math.max(width, height);
          const color = piece.color.c < 0.05 ? oklch(0.8, 0.14, 210) : lit(piece.color);
          if (size < unit * 22) {
            plain.paint(piece.shape, { part: 'light', colors: [color] });
            continue;
          }
          tube(piece.shape, color, unit * (size > unit * 120 ? 7 : 5));
          plain.paint(piece.shape, {
            part: 'mass',
            colors: [mix(oklch(0.2, 0.07, piece.color.h), piece.color, 0.2), oklch(0.1, 0.05, 290)],
            evenOdd: piece.evenOdd,
          });
        }
      },
    };
  },
  finish: bloom,
};

/** A wall or sky that no lamp reaches. */
function unlit([first, ...more]: Fill['colors']): Fill['colors'] {
  return [darken(first), ...more.map(darken)];
}

function darken(color: Color): Color {
  return { l: Math.min(color.l * 0.4, 0.24), c: Math.max(color.c, 0.07), h: color.h };
}

/** The colour as gas would shine it. */
function lit(color: Color): Color {
  const h = color.c < 0.02 ? 205 : color.h;
  return { l: 0.74, c: 0.21, h };
}

/** What is bright spills over: a small soft copy is added on top. */
function bloom(easel: Easel): void {
  const { context, width, height } = easel;
  context.globalCompositeOperation = 'lighter';
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  for (const [factor, alpha] of [
    [6, 0.34],
    [20, 0.3],
  ] as const) {
    context.globalAlpha = alpha;
    context.drawImage(softened(easel, factor), 0, 0, width, height);
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}
