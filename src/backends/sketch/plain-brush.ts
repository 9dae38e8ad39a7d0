import type { Brush, Figure, Fill, FigurePiece, Mirror } from './brush.ts';
import { clamp, cssFromColor, mix, type Color } from './color.ts';
import type { Context, Easel } from './easel.ts';
import { boundsOf, type Contour, type Rect, type Shape } from './shape.ts';

/** The brush that other styles build on: clean edges, smooth runs of colour. */
export function plainBrush(easel: Easel): Brush {
  const { context } = easel;
  return {
    paint(shape, fill) {
      context.globalAlpha = fill.alpha ?? 1;
      context.globalCompositeOperation = fill.part === 'shadow' ? 'multiply' : 'source-over';
      context.fillStyle = styleFor(context, shape, fill);
      trace(context, shape);
      context.fill(fill.evenOdd ? 'evenodd' : 'nonzero');
      context.globalAlpha = 1;
      context.globalCompositeOperation = 'source-over';
    },
    line(line, width, color, alpha = 1) {
      strokeLine(context, line, width, color, alpha);
    },
    glow(x, y, radius, color, strength) {
      paintGlow(context, x, y, radius, color, strength, 'screen');
    },
    figure(figure) {
      if (figure.isSticker) rimFigure(context, figure, easel.unit * 22, figure.rim);
      paintPieces(context, figure);
    },
    mirror(waterline, bottom, look) {
      paintMirror(easel, waterline, bottom, look);
    },
  };
}

export function trace(context: Context, shape: Shape): void {
  context.beginPath();
  for (const contour of shape) {
    context.moveTo(contour[0] ?? 0, contour[1] ?? 0);
    for (let i = 2; i < contour.length; i += 2) context.lineTo(contour[i]!, contour[i + 1]!);
    context.closePath();
  }
}

export function strokeLine(
  context: Context,
  line: Contour,
  width: number,
  color: Color,
  alpha: number,
): void {
  context.globalAlpha = alpha;
  context.strokeStyle = cssFromColor(color);
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(line[0] ?? 0, line[1] ?? 0);
  for (let i = 2; i < line.length; i += 2) context.lineTo(line[i]!, line[i + 1]!);
  context.stroke();
  context.globalAlpha = 1;
}

export function styleFor(context: Context, shape: Shape, fill: Fill): string | CanvasGradient {
  const [only, ...more] = fill.colors;
  if (more.length === 0 && !fill.fades) return cssFromColor(only);
  const [x0, y0, x1, y1] = fill.axis ?? uprightAxis(boundsOf([shape]));
  const gradient = context.createLinearGradient(x0, y0, x1, y1);
  if (fill.fades) {
    gradient.addColorStop(0, cssFromColor(only, 0.001));
    gradient.addColorStop(0.5, cssFromColor(only));
    gradient.addColorStop(1, cssFromColor(only, 0.001));
    return gradient;
  }
  // Canvas mixes in sRGB, which greys the middle; a stop between keeps the OKLab way.
  fill.colors.forEach((color, index) => {
    gradient.addColorStop(index / more.length, cssFromColor(color));
    const next = fill.colors[index + 1];
    if (next)
      gradient.addColorStop((index + 0.5) / more.length, cssFromColor(mix(color, next, 0.5)));
  });
  return gradient;
}

function uprightAxis({ y, height }: Rect): readonly [number, number, number, number] {
  return [0, y, 0, y + height];
}

export function paintGlow(
  context: Context,
  x: number,
  y: number,
  radius: number,
  color: Color,
  strength: number,
  blend: GlobalCompositeOperation,
): void {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, cssFromColor(color, strength));
  gradient.addColorStop(0.25, cssFromColor(color, strength * 0.55));
  gradient.addColorStop(0.55, cssFromColor(color, strength * 0.18));
  gradient.addColorStop(1, cssFromColor(color, 0.0001));
  context.globalCompositeOperation = blend;
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  context.globalCompositeOperation = 'source-over';
}

/**
 * A contour around all the shape covers together: stroked first, so that what the shape then fills
 * hides the lines inside.
 */
export function outline(context: Context, shape: Shape, width: number, color: string): void {
  context.strokeStyle = color;
  context.lineJoin = 'round';
  context.lineWidth = width * 2;
  trace(context, shape);
  context.stroke();
}

/** A rim around the whole figure: every piece stroked first, so only the outside shows. */
export function rimFigure(context: Context, figure: Figure, width: number, color: Color): void {
  context.strokeStyle = context.fillStyle = cssFromColor(color);
  context.lineJoin = 'round';
  context.lineWidth = width;
  for (const { shape } of figure.pieces) {
    trace(context, shape);
    context.stroke();
    context.fill();
  }
}

export function paintPieces(
  context: Context,
  figure: Figure,
  reshape: (shape: Shape) => Shape = (shape) => shape,
  contour?: { readonly width: number; readonly color: string },
): void {
  for (const piece of figure.pieces) {
    const shape = reshape(piece.shape);
    if (contour && piece.alpha > 0.6) outline(context, shape, contour.width, contour.color);
    context.globalAlpha = piece.alpha;
    context.fillStyle = litStyle(context, figure, piece);
    trace(context, shape);
    context.fill(piece.evenOdd ? 'evenodd' : 'nonzero');
  }
  context.globalAlpha = 1;
}

/** The piece's colour, warm towards the light and shaded away from it. */
function litStyle(context: Context, figure: Figure, piece: FigurePiece): CanvasGradient {
  const [bright, dark] = litColors(figure, piece.color);
  const { x, y, width, height } = figure.box;
  const [fromX, fromY] = figure.lightFrom;
  const midX = x + width / 2;
  const midY = y + height / 2;
  const gradient = context.createLinearGradient(
    midX + (fromX * width) / 2,
    midY + (fromY * height) / 2,
    midX - (fromX * width) / 2,
    midY - (fromY * height) / 2,
  );
  gradient.addColorStop(0, cssFromColor(bright));
  gradient.addColorStop(0.45, cssFromColor(mix(bright, dark, 0.35)));
  gradient.addColorStop(1, cssFromColor(dark));
  return gradient;
}

export function litColors(figure: Figure, color: Color): readonly [bright: Color, dark: Color] {
  const strength = clamp(figure.lighting, 0, 1);
  // White in shade is still white: it takes half of the dark that colours take.
  const paleness = clamp((color.l - 0.8) * 5, 0, 1) * clamp(1 - color.c * 12, 0, 1);
  return [
    mix(color, { ...figure.light, l: Math.max(figure.light.l, color.l) }, strength * 0.22),
    mix(
      color,
      { ...figure.shade, l: Math.min(color.l, figure.shade.l + 0.15) },
      strength * (0.75 - 0.4 * paleness),
    ),
  ];
}

function paintMirror(easel: Easel, waterline: number, bottom: number, look: Mirror): void {
  const { context, width, noise, unit } = easel;
  const top = Math.round(waterline);
  const end = Math.min(easel.height, Math.round(bottom));
  if (top < 1 || end <= top) return;
  // Rows are copied by hand: drawing a canvas onto itself copies all of it for each strip.
  const above = new Uint32Array(context.getImageData(0, 0, width, top).data.buffer);
  const image = context.createImageData(width, end - top);
  const below = new Uint32Array(image.data.buffer);
  for (let y = 0; y < end - top; y++) {
    const along = y / (end - top);
    const source = Math.max(0, top - 1 - Math.round(y / look.stretch)) * width;
    const wave = noise.layered((y * (0.09 - along * 0.05)) / unit, 3.3, 2);
    const sway = Math.round(look.ripple * (0.08 + along) * wave);
    for (let x = 0; x < width; x++) {
      const from = x - sway;
      below[y * width + x] = above[source + (from < 0 ? 0 : from >= width ? width - 1 : from)]!;
    }
  }
  context.putImageData(image, 0, top);
  const gradient = context.createLinearGradient(0, top, 0, end);
  gradient.addColorStop(0, cssFromColor(look.tint, look.tinting * 0.6));
  gradient.addColorStop(1, cssFromColor(look.tint, Math.min(1, look.tinting * 1.5)));
  context.fillStyle = gradient;
  context.fillRect(0, top, width, end - top);
}
