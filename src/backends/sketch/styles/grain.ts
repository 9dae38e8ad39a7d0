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
  const fine = (strength * (1 - coarse * 0.6)) / 127;
  const large = (strength * coarse) / 127;
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = (y & mask) * GRAIN_SIZE;
    const coarseRow = ((y >> 2) & mask) * GRAIN_SIZE;
    for (let x = 0; x < width; x++) {
      const push =
        grain[row + ((x + shiftX + (y >> 8) * 37) & mask)]! * fine +
        grain[coarseRow + (((x >> 2) + shiftX) & mask)]! * large;
      pixels[at] = pixels[at]! + push;
      pixels[at + 1] = pixels[at + 1]! + push;
      pixels[at + 2] = pixels[at + 2]! + push;
      at += 4;
    }
  }
  context.putImageData(image, 0, 0);
}
