import { cssFromColor, lighter } from '../color.ts';
import type { Figure, FigurePiece } from '../brush.ts';
import type { Context, Easel } from '../easel.ts';
import { litColors, plainBrush, rimFigure, trace } from '../plain-brush.ts';
import { boundsOf, type Contour } from '../shape.ts';
import { foldCanvas } from './fold-canvas.ts';
import type { Style } from './style.ts';

/** A surface folded from triangles, each of one colour, turned a little to or from the light. */
export const facets: Style = {
  id: 'facets',
  brush(easel) {
    const folded = foldOnce(easel);
    return {
      ...plainBrush(easel),
      figure(figure) {
        folded();
        if (figure.isSticker) rimFigure(easel.context, figure, easel.unit * 20, figure.rim);
        for (const piece of figure.pieces) cutPiece(easel, figure, piece);
      },
    };
  },
  finish: (easel) => foldOnce(easel)(),
};

const done = new WeakSet<Easel>();

/** The place is folded before its first subject, which is cut by its own forms. */
function foldOnce(easel: Easel): () => void {
  return () => {
    if (done.has(easel)) return;
    done.add(easel);
    foldCanvas(easel);
  };
}

/** A piece as a cut gem: few straight edges, and a facet from each to the middle. */
function cutPiece({ context, unit }: Easel, figure: Figure, piece: FigurePiece): void {
  const { width, height } = boundsOf([piece.shape]);
  const [bright, dark] = litColors(figure, piece.color);
  context.globalAlpha = piece.alpha;
  context.fillStyle = cssFromColor(bright);
  if (Math.max(width, height) < unit * 44) {
    trace(context, piece.shape);
    context.fill(piece.evenOdd ? 'evenodd' : 'nonzero');
    context.globalAlpha = 1;
    return;
  }
  const cut = piece.shape.map((contour) =>
    straightened(contour, Math.max(unit * 20, Math.max(width, height) * 0.15)),
  );
  context.save();
  trace(context, cut);
  context.clip(piece.evenOdd ? 'evenodd' : 'nonzero');
  context.fillRect(
    figure.box.x - width,
    figure.box.y - height,
    figure.box.width + 2 * width,
    figure.box.height + 2 * height,
  );
  for (const contour of cut) {
    if (contour.length < 6) continue;
    paintFan(context, contour, (turn) =>
      cssFromColor(lighter(turn > 0 ? bright : dark, turn * 0.075)),
    );
  }
  context.restore();
  context.globalAlpha = 1;
}

function paintFan(context: Context, contour: Contour, colorFor: (turn: number) => string): void {
  let x = 0;
  let y = 0;
  for (let i = 0; i < contour.length; i += 2) {
    x += contour[i]! / (contour.length / 2);
    y += contour[i + 1]! / (contour.length / 2);
  }
  for (let i = 0; i < contour.length; i += 2) {
    const ax = contour[i]!;
    const ay = contour[i + 1]!;
    const bx = contour[(i + 2) % contour.length]!;
    const by = contour[(i + 3) % contour.length]!;
    const facing = Math.atan2((ay + by) / 2 - y, (ax + bx) / 2 - x);
    // Light comes from above, a little from the left; neighbours differ all the same.
    context.fillStyle = context.strokeStyle = colorFor(
      Math.cos(facing + 2) * 0.8 + (i % 4 === 0 ? 0.25 : -0.25),
    );
    context.lineWidth = 0.8;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(ax, ay);
    context.lineTo(bx, by);
    context.closePath();
    context.fill();
    context.stroke();
  }
}

/** Only points at least `gap` apart. */
function straightened(contour: Contour, gap: number): number[] {
  const kept: number[] = [];
  for (let i = 0; i < contour.length; i += 2) {
    const x = contour[i]!;
    const y = contour[i + 1]!;
    const lastX = kept.at(-2);
    const lastY = kept.at(-1);
    if (lastX === undefined || lastY === undefined || Math.hypot(x - lastX, y - lastY) >= gap)
      kept.push(x, y);
  }
  return kept.length >= 6 ? kept : [...contour];
}
