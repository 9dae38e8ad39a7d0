import type { Size } from '@/domain/recipe/recipe.ts';
import type { PlacedLine } from './place-lines.ts';
import { useFace } from './type-measure.ts';

/** Edge in pixels of the squares that letters are made of; small letters need small ones. */
export function dotOf({ size }: PlacedLine, { width, height }: Size): number {
  const wanted = Math.min(width, height) / 300;
  return Math.floor(Math.min(wanted, size / 20));
}

/** The line written small and enlarged in squares, each full or empty. */
export function writeInDots(
  context: OffscreenCanvasRenderingContext2D,
  line: PlacedLine,
  dot: number,
  ink: string,
): void {
  const { x, y, width, height } = line.ink;
  const small = new OffscreenCanvas(Math.ceil(width / dot) + 4, Math.ceil(height / dot) + 4);
  const pen = small.getContext('2d', { willReadFrequently: true });
  if (!pen) return;
  const left = x - 2 * dot;
  const top = y - 2 * dot;
  useFace(pen, line.face, line.size, line.text);
  pen.setTransform(1 / dot, 0, 0, 1 / dot, -left / dot, -top / dot);
  pen.fillStyle = ink;
  pen.fillText(line.text, line.x, line.y);
  const image = pen.getImageData(0, 0, small.width, small.height);
  for (let at = 3; at < image.data.length; at += 4)
    image.data[at] = image.data[at]! > 120 ? 255 : 0;
  pen.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, left, top, small.width * dot, small.height * dot);
}
