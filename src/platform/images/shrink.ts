import { SHRUNK_EDGE } from '@/domain/library/image-workshop.ts';
import { leanWebp } from '@/domain/sharing/lean-webp.ts';
import { canvasOf } from './canvas-of.ts';
import { once } from '../once.ts';

/** Below it nothing is to be seen. */
const LEAST_EDGE = 48;
const SMALLER = 0.8;
/** A larger picture of less quality shows less. */
const LEAST_QUALITY = 0.4;
const MOST_QUALITY = 0.9;
/** How often a quality between two others is tried. */
const STEPS = 4;

/** Does what ImageWorkshop promises, in a worker. */
export async function shrink(image: Blob, mostBytes: number): Promise<Blob | null> {
  const type = await writtenType();
  const decoded = await createImageBitmap(image);
  const whole = Math.max(decoded.width, decoded.height);
  try {
    for (let edge = Math.min(whole, SHRUNK_EDGE); edge >= LEAST_EDGE; edge *= SMALLER) {
      const canvas = drawn(decoded, edge / whole);
      const least = await written(canvas, type, LEAST_QUALITY);
      if (least.size <= mostBytes) return await bestOf(canvas, least, mostBytes);
    }
    return null;
  } finally {
    decoded.close();
  }
}

/** A browser that writes no AVIF gives a PNG instead. */
const writtenType = once(async () => {
  const dot = canvasOf({ width: 1, height: 1 });
  const avif = await dot.canvas.convertToBlob({ type: 'image/avif' });
  return avif.type === 'image/avif' ? avif.type : 'image/webp';
});

function drawn(picture: ImageBitmap, scale: number): OffscreenCanvas {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const context = canvasOf({ width, height });
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return context.canvas;
}

async function written(canvas: OffscreenCanvas, type: string, quality: number): Promise<Blob> {
  const blob = await canvas.convertToBlob({ type, quality });
  if (type !== 'image/webp') return blob;
  return new Blob([leanWebp(new Uint8Array(await blob.arrayBuffer()))], { type });
}

/** The same size in better quality, as far as it fits. */
async function bestOf(canvas: OffscreenCanvas, least: Blob, mostBytes: number): Promise<Blob> {
  const { type } = least;
  let best = least;
  let [low, high] = [LEAST_QUALITY, MOST_QUALITY];
  for (let step = 0; step < STEPS; step++) {
    const quality = (low + high) / 2;
    const tried = await written(canvas, type, quality);
    if (tried.size <= mostBytes) [best, low] = [tried, quality];
    else high = quality;
  }
  return best;
}
