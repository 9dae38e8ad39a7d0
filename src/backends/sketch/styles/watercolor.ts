import { cssFromColor, lighter, mix, oklch, type Color } from '../color.ts';
import type { Easel } from '../easel.ts';
import { litColors, outline, plainBrush, styleFor, trace } from '../plain-brush.ts';
import { GRAIN_SIZE, grainField, noiseFromSeed } from '../noise.ts';
import { repainted } from '../palette.ts';
import { boundsOf, roughened } from '../shape.ts';
import { overPixels } from './pixels.ts';
import type { Style } from './style.ts';

const PAPER = oklch(0.975, 0.012, 85);

/** Washes on white paper: pale, layered, dark where they dried at the edge, blotched and grained. */
export const watercolor: Style = {
  id: 'watercolor',
  tune: (palette) =>
    repainted(palette, (color) => ({
      l: 0.22 + color.l * 0.76,
      c: color.c * 0.92 + 0.008,
      h: color.h,
    })),
  brush(easel) {
    const { context, unit, noise } = easel;
    const plain = plainBrush(easel);
    context.fillStyle = cssFromColor(PAPER);
    context.fillRect(0, 0, easel.width, easel.height);
    return {
      ...plain,
      paint(shape, fill) {
        if (fill.part === 'backdrop') {
          const [first, ...more] = fill.colors.map(thinned);
          plain.paint(shape, { ...fill, colors: [first ?? PAPER, ...more], alpha: 0.8 });
          return;
        }
        if (fill.part !== 'mass') {
          plain.paint(shape.length > 40 ? shape : roughened(shape, noise, unit * 2.5, unit * 9), {
            ...fill,
            alpha: (fill.alpha ?? 1) * 0.75,
          });
          return;
        }
        // An opaque ground of paper first, or hills would shine through each other.
        const wash = roughened(shape, noise, unit * 6, unit * 16);
        const [first, ...more] = fill.colors.map(thinned);
        const alpha = fill.alpha ?? 1;
        dryEdge(easel, wash, fill.colors[0], alpha);
        context.fillStyle = cssFromColor(PAPER);
        context.globalAlpha = alpha * 0.94;
        trace(context, wash);
        context.fill();
        for (const [reach, share] of [
          [0, 0.66],
          [9, 0.3],
        ] as const) {
          const layer = reach === 0 ? wash : roughened(shape, noise, unit * reach, unit * 23);
          context.globalAlpha = alpha * share;
          context.fillStyle = styleFor(context, layer, {
            ...fill,
            colors: [first ?? PAPER, ...more],
          });
          trace(context, layer);
          context.fill();
        }
      },
      figure(figure) {
        for (const piece of figure.pieces) {
          const wash = roughened(piece.shape, noise, unit * 3, unit * 10);
          const [bright, dark] = litColors(figure, piece.color);
          dryEdge(easel, wash, dark, 0.9);
          context.globalAlpha = 0.94 * piece.alpha;
          context.fillStyle = cssFromColor(PAPER);
          trace(context, wash);
          context.fill(piece.evenOdd ? 'evenodd' : 'nonzero');
          context.globalAlpha = 0.8 * piece.alpha;
          context.fillStyle = styleFor(context, wash, {
            part: 'mass',
            colors: [mix(bright, PAPER, 0.22), dark],
          });
          context.fill(piece.evenOdd ? 'evenodd' : 'nonzero');
        }
      },
    };
  },
  finish: blotch,
};

function thinned(color: Color): Color {
  return mix(color, PAPER, 0.12);
}

function dryEdge(
  { context, unit }: Easel,
  shape: Parameters<typeof trace>[1],
  color: Color,
  alpha: number,
): void {
  const { width } = boundsOf([shape]);
  if (width < unit * 14) return;
  context.globalAlpha = 0.5 * alpha;
  outline(context, shape, unit * 2.2, cssFromColor(lighter(color, -0.13)));
  context.globalAlpha = 1;
}

/** Pigment gathers in clouds and in the grain of the paper; the sheet's margin stays white. */
function blotch(easel: Easel): void {
  const { unit, random } = easel;
  const noise = noiseFromSeed(random.stream('blotch').whole(0, 1e9));
  const cell = 8;
  overPixels(easel, (pixels, width, height) => {
    const grain = grainField();
    const mask = GRAIN_SIZE - 1;
    const columns = Math.ceil(width / cell) + 1;
    const margin = easel.isRepeat ? -unit * 60 : unit * 34;
    const rowCells = new Float32Array(columns);
    const edges = new Float32Array(width);
    for (let y = 0, at = 0; y < height; y++) {
      if (y % cell === 0) {
        for (let column = 0; column < columns; column++)
          rowCells[column] = noise.layered((column * cell) / (unit * 150), y / (unit * 150), 4);
        for (let x = 0; x < width; x++)
          edges[x] = unit * 14 * noise.layered(x / (unit * 60), y / (unit * 60) + 40, 2);
      }
      const row = (y & mask) * GRAIN_SIZE;
      const fromTop = Math.min(y, height - 1 - y);
      for (let x = 0; x < width; x++, at += 4) {
        const column = (x / cell) | 0;
        const t = x / cell - column;
        const cloud = rowCells[column]! * (1 - t) + rowCells[column + 1]! * t;
        const push =
          1 +
          cloud * 0.16 +
          grain[row + (x & mask)]! * 0.00055 +
          grain[((y >> 1) & mask) * GRAIN_SIZE + ((x >> 1) & mask)]! * 0.0004;
        const inside = Math.min(
          1,
          Math.max(0, (Math.min(fromTop, x, width - 1 - x) - margin - edges[x]!) / (unit * 5)),
        );
        for (let channel = 0; channel < 3; channel++) {
          const paper = channel === 2 ? 240 : 248;
          // Less pigment is nearer to paper, more is darker than the wash was.
          const painted = paper - (paper - pixels[at + channel]!) * push;
          pixels[at + channel] =
            paper + (painted - paper) * inside + grain[row + (x & mask)]! * 0.02;
        }
      }
    }
  });
}
