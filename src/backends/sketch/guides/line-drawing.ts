import type { Brush } from '../brush.ts';
import { canvasOf, type Context } from '../easel.ts';
import { stepsOf, type Commission, type Layout } from '../paint.ts';
import { outline } from '../plain-brush.ts';
import type { World } from '../settings/setting.ts';
import { boundsOf, type Contour, type Shape } from '../shape.ts';
import { covers, NEAREST, STREWN } from './covers.ts';
import { strokeOpen } from './fill-figure.ts';

/** The contours of everything that can be seen, black on white. */
export function lineDrawing({ width, height }: Commission, layout: Layout): OffscreenCanvas {
  const { world } = layout;
  const { canvas, context } = canvasOf(width, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.scale(width / world.width, height / world.height);
  const brush = contourBrush(context, world);
  for (const step of stepsOf(layout, null)) {
    if (step.depth <= NEAREST) step.paint(brush);
  }
  return canvas;
}

/** Draws each form around and leaves it white inside, so that it hides what is behind it. */
function contourBrush(context: Context, world: World): Brush {
  const { unit, width } = world;
  const contour = (shape: Shape, thickness: number, evenOdd = false) => {
    context.fillStyle = '#fff';
    outline(context, shape, thickness, '#000');
    context.fill(evenOdd ? 'evenodd' : 'nonzero');
  };
  const stroke = (line: Contour, thickness: number) => {
    context.strokeStyle = '#000';
    strokeOpen(context, line, thickness);
  };
  return {
    paint(shape, fill) {
      if (!covers(shape, fill, world) || fill.part === 'backdrop') return;
      const { width: wide, height: tall } = boundsOf([shape]);
      if (Math.max(wide, tall) < unit * TOO_SMALL) return;
      const isMany = shape.length > STREWN;
      contour(shape, unit * (isMany ? 0.6 : fill.part === 'mass' ? 2.4 : 1.2), fill.evenOdd);
    },
    line(line, thickness, _color, alpha = 1) {
      if (alpha >= 0.5) stroke(line, Math.min(thickness, unit * 2.4));
    },
    glow: () => undefined,
    figure({ pieces }) {
      for (const { shape, alpha, evenOdd } of pieces) {
        if (alpha >= 0.5) contour(shape, unit * 3, evenOdd);
      }
    },
    mirror(waterline, bottom) {
      context.fillStyle = '#fff';
      context.fillRect(0, waterline, width, bottom - waterline);
      stroke([0, waterline, width, waterline], unit * 2.4);
    },
  };
}

/** In thousandths of the shorter edge. */
const TOO_SMALL = 9;
