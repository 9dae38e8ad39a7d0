import { trace, paintPieces, plainBrush, rimFigure, styleFor } from '../plain-brush.ts';
import { lighter, type Color } from '../color.ts';
import type { Easel } from '../easel.ts';
import { boundsOf, moved, roughened, type Shape } from '../shape.ts';
import { addGrain } from './grain.ts';
import type { Style } from './style.ts';

/** Around figures, in thousandths of the shorter edge. */
const RIM = 11;

/** Sheets of coloured card, each throwing a shadow on the one below. */
export const paperCut: Style = {
  id: 'paper-cut',
  rim: RIM,
  brush(easel) {
    const { context, unit, noise } = easel;
    const plain = plainBrush(easel);
    const cut = (shape: Shape) => roughened(shape, noise, unit * 2.6, unit * 11);
    return {
      ...plain,
      paint(shape, fill) {
        if (fill.part === 'shadow') return;
        if (fill.part !== 'mass') return plain.paint(shape, fill);
        const sheet = cut(shape);
        throwShadow(easel, sheet, fill.alpha ?? 1);
        context.globalAlpha = 1;
        context.fillStyle = styleFor(context, sheet, { ...fill, colors: flattened(fill.colors) });
        trace(context, sheet);
        context.fill();
        lightEdge(easel, sheet);
      },
      figure(figure) {
        for (const [offset, alpha] of [
          [11, 0.1],
          [7, 0.14],
          [3, 0.2],
        ] as const) {
          for (const { shape, alpha: own } of figure.pieces) {
            if (own < 0.6) continue;
            context.globalAlpha = alpha * 0.5;
            context.fillStyle = 'rgb(20,14,40)';
            trace(context, moved(shape, { x: unit * offset * 0.6, y: unit * offset }));
            context.fill();
          }
        }
        context.globalAlpha = 1;
        rimFigure(context, figure, unit * (figure.isSticker ? 24 : RIM), lighter(figure.rim, 0.02));
        paintPieces(context, { ...figure, lighting: figure.lighting * 0.5 });
      },
    };
  },
  finish: (easel) => addGrain(easel, 7, 0.5),
};

/** Card is of one colour: only a breath of the run is left. */
function flattened(colors: readonly [Color, ...Color[]]): readonly [Color, ...Color[]] {
  const [first] = colors;
  return [first, lighter(first, -0.025)];
}

function throwShadow({ context, unit }: Easel, sheet: Shape, alpha: number): void {
  context.fillStyle = 'rgba(24,16,48,0.1)';
  for (const offset of [16, 11, 7, 3]) {
    context.globalAlpha = alpha;
    trace(context, moved(sheet, { x: unit * offset * 0.35, y: -unit * offset * 0.75 }));
    context.fill();
  }
}

function lightEdge({ context, unit }: Easel, sheet: Shape): void {
  const { width } = boundsOf([sheet]);
  // Inside a wood of many sheets the edges would show through each other.
  if (width < unit * 30 || sheet.length > 2) return;
  context.strokeStyle = 'rgba(255,255,255,0.28)';
  context.lineWidth = unit * 2;
  trace(context, sheet);
  context.stroke();
}
