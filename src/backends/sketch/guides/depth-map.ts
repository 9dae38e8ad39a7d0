import type { Brush, Part } from '../brush.ts';
import { canvasOf, type Context } from '../easel.ts';
import { stepsOf, type Commission, type Layout } from '../paint.ts';
import { trace } from '../plain-brush.ts';
import type { Places } from '../settings/setting.ts';
import { boundsOf, type Shape } from '../shape.ts';
import { covers, NEAREST } from './covers.ts';
import { fillFigure, strokeOpen } from './fill-figure.ts';

/** How near everything is: the sky black, what is at one's feet white. */
export function depthMap({ width, height }: Commission, layout: Layout): OffscreenCanvas {
  const { world, plan } = layout;
  const { canvas, context } = canvasOf(width, height);
  context.fillRect(0, 0, width, height);
  context.scale(width / world.width, height / world.height);
  const groundAt = groundDepth(layout);
  const depths = plan.layers.map(({ depth }) => depth).filter((depth) => depth <= NEAREST);
  for (const step of stepsOf(layout, null)) {
    if (step.depth > NEAREST) continue;
    const beyond = Math.min(NEAREST, ...depths.filter((depth) => depth > step.depth));
    step.paint(depthBrush(context, layout, step.depth, beyond, groundAt));
  }
  return canvas;
}

/** Depth of the ground at a height of the picture; 0 above it and where there is no open ground. */
function groundDepth(layout: Layout): (y: number) => number {
  const ground = openGround(layout);
  if (!ground) return () => 0;
  const { far, near, depth } = ground;
  return (y) =>
    y < far ? 0 : depth[0] + (depth[1] - depth[0]) * Math.min(1, (y - far) / (near - far));
}

/** Ground over the whole width; a plinth is none. */
function openGround({ plan: { places } }: Layout): Places['stand'] {
  return places.stand?.span ? null : places.stand;
}

function depthBrush(
  context: Context,
  layout: Layout,
  depth: number,
  nextDepth: number,
  groundAt: (y: number) => number,
): Brush {
  const { world } = layout;
  const { width, height } = world;
  const ground = openGround(layout);
  const farEdge = ground?.far ?? height;
  /** Land runs from its own depth towards the next, and where one can stand, towards one's feet. */
  const landFrom = (top: number) => {
    const from = Math.min(top, height - 1);
    const gradient = context.createLinearGradient(0, from, 0, height);
    const stop = (y: number, tone: number) =>
      gradient.addColorStop(Math.min(1, Math.max(0, (y - from) / (height - from))), grey(tone));
    stop(from, Math.max(depth, groundAt(from)));
    if (farEdge > from && farEdge < height) {
      stop(farEdge, Math.min(nextDepth, Math.max(depth, groundAt(farEdge))));
      stop(farEdge, Math.max(depth, groundAt(farEdge)));
    }
    stop(height, Math.max(farEdge < height ? depth : nextDepth, groundAt(height)));
    return gradient;
  };
  const isOnGround = depth >= (ground?.depth[0] ?? Infinity) - 0.25;
  const toneOf = (shape: Shape, part: Part) => {
    const { y, height: tall, width: wide } = boundsOf([shape]);
    const isLand = wide >= width && y + tall >= height;
    const liesFlat = part !== 'mass' || y > farEdge - (height - farEdge) * 0.3;
    if (isLand || (isOnGround && liesFlat)) return landFrom(Math.max(0, y));
    return grey(isOnGround ? Math.max(depth, groundAt(Math.min(height, y + tall))) : depth);
  };
  return {
    paint(shape, fill) {
      if (!covers(shape, fill, world)) return;
      context.fillStyle = fill.part === 'backdrop' ? grey(depth) : toneOf(shape, fill.part);
      trace(context, shape);
      context.fill(fill.evenOdd ? 'evenodd' : 'nonzero');
    },
    line(line, lineWidth, _color, alpha = 1) {
      if (alpha < 0.5) return;
      context.strokeStyle = grey(depth);
      strokeOpen(context, line, lineWidth);
    },
    glow: () => undefined,
    figure({ pieces }) {
      context.fillStyle = context.strokeStyle = grey(depth);
      fillFigure(context, pieces);
    },
    mirror(waterline, bottom) {
      context.fillStyle = landFrom(waterline);
      context.fillRect(0, waterline, width, bottom - waterline);
    },
  };
}

function grey(depth: number): string {
  const tone = Math.round(Math.min(1, Math.max(0, depth)) * 255);
  return `rgb(${tone},${tone},${tone})`;
}
