import type { FigurePiece } from '../brush.ts';
import type { Context } from '../easel.ts';
import { trace } from '../plain-brush.ts';
import type { Contour } from '../shape.ts';

/** The pieces of a figure as one form in the context's colours, with a rim that closes its seams. */
export function fillFigure(context: Context, pieces: readonly FigurePiece[], rim = 1): void {
  context.lineWidth = rim;
  context.lineJoin = 'round';
  for (const { shape, evenOdd, alpha } of pieces) {
    if (alpha < 0.5) continue;
    trace(context, shape);
    context.stroke();
    context.fill(evenOdd ? 'evenodd' : 'nonzero');
  }
}

/** A line that does not close, in the context's colour. */
export function strokeOpen(context: Context, line: Contour, width: number): void {
  context.lineWidth = width;
  context.beginPath();
  for (let i = 0; i < line.length; i += 2) context.lineTo(line[i]!, line[i + 1]!);
  context.stroke();
}
