import { canvasOf, type Easel } from '../easel.ts';

/** Lets a pass change every pixel: red, green, blue, alpha by turns, row by row. */
export function overPixels(
  { context, width, height }: Easel,
  pass: (pixels: Uint8ClampedArray, width: number, height: number) => void,
): void {
  const image = context.getImageData(0, 0, width, height);
  pass(image.data, width, height);
  context.putImageData(image, 0, 0);
}

/** Brightness of each pixel as the eye weighs it, 0 to 255. */
export function luminanceOf(pixels: Uint8ClampedArray): Uint8Array {
  const luminance = new Uint8Array(pixels.length / 4);
  for (let i = 0, at = 0; i < luminance.length; i++, at += 4) {
    luminance[i] = (pixels[at]! * 54 + pixels[at + 1]! * 183 + pixels[at + 2]! * 19) >> 8;
  }
  return luminance;
}

/** The picture made soft: scaled down by `factor` and up again, which is a cheap blur. */
export function softened({ canvas, width, height }: Easel, factor: number): OffscreenCanvas {
  const { canvas: small, context } = canvasOf(
    Math.max(1, Math.round(width / factor)),
    Math.max(1, Math.round(height / factor)),
  );
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  context.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}
