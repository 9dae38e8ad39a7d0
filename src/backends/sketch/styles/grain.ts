import type { Easel } from '../easel.ts';
import { GRAIN_SIZE, grainField } from '../noise.ts';

/**
 * Lays grain over the whole picture: `strength` in steps of 0 to 255. `coarse` (0 to 1) is the share
 * of it that comes in larger flecks.
 */
export function addGrain(
  { context, width, height, random }: Easel,
  strength: number,
  coarse = 0,
): void {
  const image = context.getImageData(0, 0, width, height);
  const pixels = image.data;
  const grain = grainField();
  const shiftX = random.stream('grain').whole(0, GRAIN_SIZE - 1);
  const mask = GRAIN_SIZE - 1;
  const fine = pushes(strength * (1 - coarse * 0.6));
  const large = pushes(strength * coarse);
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = (y & mask) * GRAIN_SIZE;
    const coarseRow = ((y >> 2) & mask) * GRAIN_SIZE;
    for (let x = 0; x < width; x++) {
      const push =
        fine[grain[row + ((x + shiftX + (y >> 8) * 37) & mask)]! + 128]! +
        large[grain[coarseRow + (((x >> 2) + shiftX) & mask)]! + 128]!;
      pixels[at] = pixels[at]! + push;
      pixels[at + 1] = pixels[at + 1]! + push;
      pixels[at + 2] = pixels[at + 2]! + push;
      at += 4;
    }
  }
  context.putImageData(image, 0, 0);
}

/** How far each value of the grain field pushes a pixel: in few steps, which a PNG packs tighter. */
export function pushes(strength: number): Int8Array {
  return Int8Array.from({ length: 256 }, (_, index) => {
    return Math.round(((index - 128) / 127) * (strength / STEP)) * STEP;
  });
}

/** One step of grain, of 255: too small to be seen as a step. */
const STEP = 3;
