import { clamp, cssFromColor, lighter, turned } from '../color.ts';
import type { Easel } from '../easel.ts';
import { paintPieces, plainBrush, rimFigure, styleFor, trace } from '../plain-brush.ts';
import { boundsOf, roughened, type Shape } from '../shape.ts';
import type { Fill } from '../brush.ts';
import { addGrain } from './grain.ts';
import type { Style } from './style.ts';

/** Opaque paint: unsteady edges, dry bristle strokes that break the colour within each form. */
export const gouache: Style = {
  id: 'gouache',
  brush(easel) {
    const { context, unit, noise } = easel;
    const plain = plainBrush(easel);
    return {
      ...plain,
      paint(shape, fill) {
        if (fill.part === 'detail' || fill.part === 'light') {
          return plain.paint(
            shape.length > 40 ? shape : roughened(shape, noise, unit * 2, unit * 9),
            fill,
          );
        }
        if (fill.part === 'shadow') return plain.paint(shape, fill);
        const daub =
          fill.part === 'backdrop' ? shape : roughened(shape, noise, unit * 4.5, unit * 12);
        context.globalAlpha = fill.alpha ?? 1;
        context.fillStyle = styleFor(context, daub, fill);
        trace(context, daub);
        context.fill();
        context.globalAlpha = 1;
        bristle(easel, daub, fill);
      },
      figure(figure) {
        if (figure.isSticker) rimFigure(context, figure, unit * 20, figure.rim);
        paintPieces(context, figure, (shape) => roughened(shape, noise, unit * 2.2, unit * 9));
        const [first] = figure.pieces;
        if (!first) return;
        for (const piece of figure.pieces) {
          const { width, height } = boundsOf([piece.shape]);
          if (width * height > (unit * 160) ** 2)
            bristle(easel, piece.shape, { part: 'mass', colors: [piece.color], alpha: 0.5 });
        }
      },
    };
  },
  finish: (easel) => addGrain(easel, 9, 0.7),
};

/** Strokes of neighbouring colours, clipped to the form. */
function bristle({ context, unit, random }: Easel, shape: Shape, fill: Fill): void {
  const { x, y, width, height } = boundsOf([shape]);
  if (width < unit * 70 || height < unit * 30) return;
  const stream = random.stream(`bristle ${Math.round(x + y * 3 + width * 7)}`);
  const isSky = fill.part === 'backdrop';
  context.save();
  trace(context, shape);
  context.clip();
  const count = clamp(Math.round((width * height) / (unit * 100) ** 2) * 2, 6, isSky ? 90 : 54);
  context.lineCap = 'round';
  for (let i = 0; i < count; i++) {
    const t = stream.next();
    const last = fill.colors.length - 1;
    const color = fill.colors[Math.min(last, Math.round(t * last))] ?? fill.colors[0];
    context.strokeStyle = cssFromColor(
      turned(lighter(color, stream.between(-0.045, 0.05)), stream.between(-9, 9)),
    );
    context.globalAlpha = stream.between(0.16, 0.42) * (fill.alpha ?? 1);
    const length = unit * stream.between(60, 240);
    const sx = x + width * stream.next();
    const sy = y + height * t;
    const slant = isSky ? stream.between(-0.1, 0.02) : stream.between(-0.3, 0.1);
    // All hairs in one stroke: a stroke each costs four times as much.
    context.lineWidth = unit * stream.between(3, 6);
    context.beginPath();
    for (let hair = 0; hair < 4; hair++) {
      const off = hair * unit * 5.5;
      context.moveTo(sx - length / 2, sy + off);
      context.quadraticCurveTo(
        sx,
        sy + off + slant * length - unit * 8,
        sx + length * stream.between(0.3, 0.6),
        sy + off + slant * length,
      );
    }
    context.stroke();
  }
  context.restore();
  context.globalAlpha = 1;
}
