import type { Brush } from '../brush.ts';
import { canvasOf, type Context } from '../easel.ts';
import { enlarged, stepsOf, type Commission, type Layout } from '../paint.ts';
import { trace } from '../plain-brush.ts';
import type { World } from '../settings/setting.ts';
import { covers, NEAREST } from './covers.ts';
import { fillFigure, strokeOpen } from './fill-figure.ts';

/**
 * What can be seen of the subjects, white on nothing, as large as the picture; with the rim of this
 * width that the style gives them.
 */
export function silhouettes(
  { width, height }: Commission,
  layout: Layout,
  rim = 1,
): OffscreenCanvas {
  const { world } = layout;
  const { canvas, context } = canvasOf(world.width, world.height);
  context.fillStyle = context.strokeStyle = '#fff';
  const brush = silhouetteBrush(context, world, rim);
  for (const step of stepsOf(layout, null)) {
    if (step.depth <= NEAREST) step.paint(brush);
  }
  if (world.width === width && world.height === height) return canvas;
  hardenEdges(context);
  return enlarged(canvas, width, height);
}

/** Shows figures, and takes away what is painted over them. */
function silhouetteBrush(context: Context, world: World, rim: number): Brush {
  const erase = (paint: () => void) => {
    context.globalCompositeOperation = 'destination-out';
    paint();
    context.globalCompositeOperation = 'source-over';
  };
  return {
    paint(shape, fill) {
      if (!covers(shape, fill, world)) return;
      trace(context, shape);
      erase(() => context.fill(fill.evenOdd ? 'evenodd' : 'nonzero'));
    },
    line(line, width, _color, alpha = 1) {
      if (alpha >= 0.5) erase(() => strokeOpen(context, line, width));
    },
    glow: () => undefined,
    figure: ({ pieces, isSticker }) =>
      fillFigure(context, pieces, isSticker ? world.unit * 22 : rim),
    mirror(waterline, bottom) {
      context.clearRect(0, waterline, context.canvas.width, bottom - waterline);
    },
  };
}

/** Of coarse dots each is inside or outside. */
function hardenEdges(context: Context): void {
  const { width, height } = context.canvas;
  const image = context.getImageData(0, 0, width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) pixels[i] = image.data[i * 4 + 3]! > 127 ? 0xffffffff : 0;
  context.putImageData(image, 0, 0);
}
