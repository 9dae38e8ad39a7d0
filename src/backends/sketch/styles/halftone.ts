import { lighter, mix, oklch, type Color } from '../color.ts';
import type { Easel } from '../easel.ts';
import { outline, paintPieces, plainBrush, rimFigure, strokeLine } from '../plain-brush.ts';
import { repainted } from '../palette.ts';
import { boundsOf } from '../shape.ts';
import { luminanceOf, overPixels } from './pixels.ts';
import type { Style } from './style.ts';

const INK = oklch(0.16, 0.03, 280);

/** Around figures, in thousandths of the shorter edge. */
const RIM = 15;

/** A comic page: black contours, loud flat colours, dots where it is darker. */
export const halftone: Style = {
  id: 'halftone',
  rim: RIM,
  tune: (palette) =>
    repainted(palette, (color) => ({
      l: 0.1 + color.l * 0.9,
      c: color.c * 1.5 + 0.01,
      h: color.h,
    })),
  brush(easel) {
    const { context, unit } = easel;
    const plain = plainBrush(easel);
    return {
      ...plain,
      paint(shape, fill) {
        const { width, height } = boundsOf([shape]);
        const isDrawn = fill.part === 'mass' && (fill.alpha ?? 1) > 0.5;
        if (isDrawn && Math.max(width, height) > unit * 24)
          outline(context, shape, unit * 4, '#17141f');
        plain.paint(shape, fill);
      },
      line: (line, width, color) =>
        strokeLine(context, line, Math.max(width, unit * 4), mix(color, INK, 0.75), 1),
      glow(x, y, radius, color, strength) {
        burst(easel, x, y, radius, color, strength);
      },
      figure(figure) {
        if (figure.isSticker) rimFigure(context, figure, unit * 34, oklch(0.99, 0, 0));
        rimFigure(context, figure, unit * RIM, INK);
        paintPieces(context, { ...figure, lighting: figure.lighting * 0.5 }, undefined, {
          width: unit * 2.6,
          color: '#17141f',
        });
      },
    };
  },
  finish: printDots,
};

/** Light is drawn as rays, as comics do it. */
function burst(
  { context, unit }: Easel,
  x: number,
  y: number,
  radius: number,
  color: Color,
  strength: number,
): void {
  if (radius < unit * 160) return;
  context.globalAlpha = Math.min(0.4, strength * 0.55);
  context.fillStyle = `oklch(${lighter(color, 0.05).l} ${color.c} ${color.h})`;
  context.beginPath();
  for (let ray = 0; ray < 16; ray++) {
    const from = (ray / 16) * Math.PI * 2;
    const to = from + Math.PI / 18;
    context.moveTo(x, y);
    context.lineTo(x + Math.cos(from) * radius, y + Math.sin(from) * radius);
    context.lineTo(x + Math.cos(to) * radius, y + Math.sin(to) * radius);
  }
  context.fill();
  context.globalAlpha = 1;
}

/** Colours in few steps; between two steps a screen of dots at 45 degrees decides. */
function printDots(easel: Easel): void {
  const pitch = Math.max(3, easel.unit * 9.5);
  overPixels(easel, (pixels, width, height) => {
    const luminance = luminanceOf(pixels);
    const scale = (Math.PI * 2) / pitch / Math.SQRT2;
    const across = new Float32Array(width + height);
    const along = new Float32Array(width + height);
    for (let i = 0; i < width + height; i++) {
      across[i] = Math.cos(i * scale);
      along[i] = Math.cos((i - height) * scale);
    }
    const steps = 4;
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at += 4) {
        const light = luminance[at >> 2]!;
        if (light < 34) continue;
        const screen = (across[x + y]! + along[x - y + height]!) * 0.23 + 0.5;
        const level = (light / 255) * steps;
        const floor = level | 0;
        const target = ((floor + (level - floor > screen ? 1 : 0)) / steps) * 255;
        const factor = 0.25 + (0.75 * target) / light;
        const lift = factor > 1 ? (factor - 1) * 40 : 0;
        pixels[at] = pixels[at]! * Math.min(factor, 1.25) + lift;
        pixels[at + 1] = pixels[at + 1]! * Math.min(factor, 1.25) + lift;
        pixels[at + 2] = pixels[at + 2]! * Math.min(factor, 1.25) + lift;
      }
    }
  });
}
