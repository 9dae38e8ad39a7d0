import { cssFromColor, mix, oklch, type Color } from '../color.ts';
import type { Easel } from '../easel.ts';
import { paintPieces, plainBrush, rimFigure, trace } from '../plain-brush.ts';
import { repainted } from '../palette.ts';
import { arc, boundsOf, roundedRectangle, type Shape } from '../shape.ts';
import { GRAIN_SIZE, grainField } from '../noise.ts';
import { overPixels } from './pixels.ts';
import type { Style } from './style.ts';

const PAPER = oklch(0.945, 0.035, 88);

/** A lithograph of the thirties: few warm colours, light and shade in planes, stipple, a cream frame. */
export const travelPoster: Style = {
  id: 'travel-poster',
  tune: (palette) => repainted(palette, aged),
  brush(easel) {
    const { context, unit } = easel;
    const plain = plainBrush(easel);
    return {
      ...plain,
      paint(shape, fill) {
        plain.paint(shape, {
          ...fill,
          colors: [
            fill.colors[0],
            ...fill.colors.slice(1).map((color) => mix(fill.colors[0], color, 1.25)),
          ],
        });
        if (fill.part !== 'mass' || (fill.alpha ?? 1) < 0.6) return;
        const { width, height } = boundsOf([shape]);
        if (width < unit * 60 || height < unit * 24) return;
        // A pale edge on top, as if the stones were printed apart.
        context.save();
        trace(context, shape);
        context.clip();
        context.strokeStyle = cssFromColor(mix(fill.colors[0], PAPER, 0.5));
        context.globalAlpha = 0.55;
        context.lineWidth = unit * 5;
        context.stroke();
        context.restore();
        context.globalAlpha = 1;
      },
      glow(x, y, radius, color, strength) {
        if (radius > unit * 300) rays(easel, x, y, radius, color, strength);
        else plain.glow(x, y, radius, color, strength);
      },
      figure(figure) {
        if (figure.isSticker) rimFigure(context, figure, unit * 20, PAPER);
        paintPieces(context, {
          ...figure,
          lighting: Math.min(1, figure.lighting + 0.3),
          pieces: figure.pieces.map((piece) => ({ ...piece, color: aged(piece.color) })),
        });
      },
    };
  },
  finish(easel) {
    stipple(easel);
    if (!easel.isRepeat) frame(easel);
  },
};

function aged(color: Color): Color {
  return mix(
    { l: 0.08 + color.l * 0.88, c: color.c * 1.3, h: color.h },
    oklch(color.l, 0.1, 72),
    0.13,
  );
}

function rays(
  { context, unit }: Easel,
  x: number,
  y: number,
  radius: number,
  color: Color,
  strength: number,
): void {
  context.fillStyle = cssFromColor(color);
  const reach = radius * 1.25;
  context.globalAlpha = strength * 0.24;
  for (let ray = 0; ray < 18; ray++) {
    const from = (ray / 18) * Math.PI * 2 + 0.05;
    const shape: Shape = [[x, y, ...arc(x, y, reach, reach, from, from + Math.PI / 20)]];
    trace(context, shape);
    context.fill();
  }
  for (const share of [0.34, 0.22]) {
    context.beginPath();
    context.arc(x, y, Math.max(unit, radius * share), 0, Math.PI * 2);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** Runs of colour become grains of a few flat tones, as a crayon on stone leaves them. */
function stipple(easel: Easel): void {
  overPixels(easel, (pixels, width, height) => {
    const grain = grainField();
    const mask = GRAIN_SIZE - 1;
    const steps = Uint8Array.from({ length: 512 }, (_, i) =>
      Math.max(0, Math.min(255, Math.round((i - 128) / 32) * 32)),
    );
    for (let y = 0, at = 0; y < height; y++) {
      const row = (y & mask) * GRAIN_SIZE;
      for (let x = 0; x < width; x++, at += 4) {
        const speck = grain[row + ((x + (y >> 8) * 71) & mask)]! * 0.24;
        for (let channel = 0; channel < 3; channel++) {
          const value = pixels[at + channel]!;
          pixels[at + channel] = value * 0.35 + steps[(value + speck + 128) | 0]! * 0.65;
        }
      }
    }
  });
}

function frame({ context, width, height, unit }: Easel): void {
  const edge = unit * 38;
  context.fillStyle = cssFromColor(PAPER);
  trace(context, [
    [0, 0, width, 0, width, height, 0, height],
    roundedRectangle(edge, edge, width - 2 * edge, height - 2 * edge, unit * 16)[0]!,
  ]);
  context.fill('evenodd');
  context.strokeStyle = cssFromColor(oklch(0.32, 0.05, 40));
  context.lineWidth = unit * 2.6;
  trace(
    context,
    roundedRectangle(edge * 0.8, edge * 0.8, width - edge * 1.6, height - edge * 1.6, unit * 20),
  );
  context.stroke();
}
