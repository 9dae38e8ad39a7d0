import type { ImageDifference } from '@/domain/library/image-workshop.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { sizeOfPixels } from './workshop.ts';

/** More would show nothing more, and take longer. */
const MOST_PIXELS = 1_500_000;
/** Differences in brightness below this are those of compression. */
const LEAST_SEEN = 16;
/** Small differences are to be seen, too. */
const GAIN = 3;

/** Does what ImageWorkshop promises, in a worker. */
export async function difference(one: Blob, other: Blob): Promise<ImageDifference> {
  const decoded = await createImageBitmap(one);
  const size = sizeOfPixels({ width: decoded.width, height: decoded.height }, MOST_PIXELS);
  const [first, canvas] = pixelsOf(decoded, size);
  const [second] = pixelsOf(await createImageBitmap(other), size);
  let seen = 0;
  for (let at = 0; at < first.data.length; at += 4) {
    let most = 0;
    for (let part = at; part < at + 4; part++)
      most = Math.max(most, Math.abs((first.data[part] ?? 0) - (second.data[part] ?? 0)));
    if (most >= LEAST_SEEN) seen++;
    first.data.fill(Math.min(255, most * GAIN), at, at + 3);
    first.data[at + 3] = 255;
  }
  canvas.putImageData(first, 0, 0);
  const image = await canvas.canvas.convertToBlob({ type: 'image/png' });
  return { image, share: seen / (size.width * size.height) };
}

function pixelsOf(decoded: ImageBitmap, { width, height }: Size) {
  const target = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (target === null) throw new Error('no canvas');
  target.drawImage(decoded, 0, 0, width, height);
  decoded.close();
  return [target.getImageData(0, 0, width, height), target] as const;
}
