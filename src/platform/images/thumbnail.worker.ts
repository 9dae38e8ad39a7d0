import { rgbaToThumbHash } from 'thumbhash';
import type { Thumbnail } from '@/domain/library/thumbnailer.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { hashOf } from '../hash-of.ts';
import { pixelSize } from './pixel-size.ts';
import type { ThumbnailQuestion } from './thumbnail-question.ts';
import { answerInTurn } from '../worker-answers.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Long edge in pixels: sharp at twice the height of a row of the wall. */
const THUMBNAIL_EDGE = 512;
/** JPEG is encoded some ten times as fast as WebP, and decoded twice as fast, for a little more room. */
const OPAQUE = { type: 'image/jpeg', quality: 0.85 } as const;
const TRANSPARENT = { type: 'image/webp', quality: 0.8 } as const;
/** ThumbHash keeps no more than seven waves in each direction: more pixels would not change it. */
const PLACEHOLDER_EDGE = 32;
/** Decoded, a picture takes four bytes a pixel. */
const MAX_PIXELS = 100_000_000;

answerInTurn<ThumbnailQuestion>(self, ({ original }) => thumbnailOf(original));

async function thumbnailOf(original: Blob): Promise<Thumbnail> {
  // A few bytes can claim any size, so it is read before anything is decoded.
  const claimed = await pixelSize(original);
  if (claimed === null) throw new Error('not a picture');
  if (claimed.width * claimed.height > MAX_PIXELS) throw new Error('too many pixels');

  const hash = hashOf(original).catch(() => null);
  const decoded = await createImageBitmap(original);
  const size = { width: decoded.width, height: decoded.height };
  const canvas = draw(decoded, sizeWithin(size, THUMBNAIL_EDGE));
  decoded.close();
  return {
    size,
    placeholder: placeholderOf(canvas),
    image: await canvas.convertToBlob(isOpaque(canvas) ? OPAQUE : TRANSPARENT),
    hash: await hash,
  };
}

function isOpaque(canvas: OffscreenCanvas): boolean {
  const { data } = context(canvas).getImageData(0, 0, canvas.width, canvas.height);
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return false;
  return true;
}

function placeholderOf(canvas: OffscreenCanvas): string {
  const { width, height } = sizeWithin(canvas, PLACEHOLDER_EDGE);
  const pixels = context(draw(canvas, { width, height })).getImageData(0, 0, width, height).data;
  return btoa(String.fromCharCode(...rgbaToThumbHash(width, height, pixels)));
}

/** The largest size of the same shape whose long edge fits; never larger than it is. */
function sizeWithin({ width, height }: Size, edge: number): Size {
  const scale = Math.min(1, edge / Math.max(width, height));
  const scaled = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: scaled(width), height: scaled(height) };
}

function draw(source: CanvasImageSource, { width, height }: Size): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const target = context(canvas);
  target.imageSmoothingQuality = 'high';
  target.drawImage(source, 0, 0, width, height);
  return canvas;
}

function context(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}
