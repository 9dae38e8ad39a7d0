import { hasCameraDetails } from '@/domain/library/camera-details.ts';
import { IMAGE_HEADER_BYTES, imageHeader } from '@/domain/library/image-header.ts';
import {
  type AdmittedImage,
  ImageRefusal,
  REFERENCE_LIMITS,
  type WantedImage,
} from '@/domain/library/image-workshop.ts';
import type { MaskDrawing } from '@/domain/mask/mask-drawing.ts';
import { paintStep } from '@/domain/mask/paint-mask.ts';
import type { Size } from '@/domain/recipe/recipe.ts';

/** What every service and every canvas writes and reads. */
const STANDARD_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);
/** As good as the original to the eye. */
const QUALITY = 0.95;

/** These do what ImageWorkshop promises, in a worker. */
export async function admit(file: Blob): Promise<AdmittedImage> {
  if (file.size > REFERENCE_LIMITS.bytes) throw new ImageRefusal('too-many-bytes');
  const head = new DataView(await file.slice(0, IMAGE_HEADER_BYTES).arrayBuffer());
  const header = imageHeader(head);
  if (header === null) throw new ImageRefusal('not-an-image');
  const { mediaType, size } = header;
  // A few bytes can claim any size, so it is read before anything is decoded.
  if (size.width * size.height > REFERENCE_LIMITS.readablePixels)
    throw new ImageRefusal('too-many-pixels');

  const typed = new Blob([file], { type: mediaType });
  const decoded = await createImageBitmap(typed).catch(() => {
    throw new ImageRefusal('damaged');
  });
  const upright = { width: decoded.width, height: decoded.height };
  const fitting = sizeOfPixels(upright, REFERENCE_LIMITS.pixels);
  const isKept = STANDARD_TYPES.has(mediaType) && fitting === upright && !hasCameraDetails(head);
  const type = mediaType === 'image/jpeg' ? mediaType : 'image/png';
  const image = isKept
    ? typed
    : await draw(decoded, fitting).convertToBlob({ type, quality: QUALITY });
  decoded.close();
  return { image, size: fitting };
}

export async function convert(image: Blob, { formats, maxPixels }: WantedImage): Promise<Blob> {
  const isOfType = formats === undefined || formats.includes(image.type);
  if (isOfType && maxPixels === undefined) return image;
  const decoded = await createImageBitmap(image);
  const size = { width: decoded.width, height: decoded.height };
  const fitting = sizeOfPixels(size, maxPixels ?? Infinity);
  const isKept = isOfType && fitting === size;
  const standard = isOfType && STANDARD_TYPES.has(image.type) ? image.type : 'image/png';
  const type = isOfType ? standard : (formats?.[0] ?? standard);
  const converted = isKept
    ? image
    : await draw(decoded, fitting).convertToBlob({ type, quality: QUALITY });
  decoded.close();
  return converted;
}

export async function maskOf({ ground, steps }: MaskDrawing, size: Size): Promise<Blob> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const target = context(canvas);
  if (ground !== null) {
    await drawOn(canvas, ground);
    paintStep(target, { kind: 'invert' }, size);
  }
  for (const step of steps) paintStep(target, step, size);
  paintStep(target, { kind: 'invert' }, size);
  return canvas.convertToBlob({ type: 'image/png' });
}

export async function whiteOnBlack(mask: Blob): Promise<Blob> {
  const decoded = await createImageBitmap(mask);
  const canvas = new OffscreenCanvas(decoded.width, decoded.height);
  const target = context(canvas);
  target.fillStyle = 'white';
  target.fillRect(0, 0, canvas.width, canvas.height);
  target.drawImage(decoded, 0, 0);
  decoded.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

async function drawOn(canvas: OffscreenCanvas, image: Blob): Promise<void> {
  const decoded = await createImageBitmap(image);
  context(canvas).drawImage(decoded, 0, 0, canvas.width, canvas.height);
  decoded.close();
}

/** The largest size of the same shape with so many pixels at most; the same size where it has no more. */
export function sizeOfPixels(size: Size, pixels: number): Size {
  const { width, height } = size;
  if (width * height <= pixels) return size;
  const scale = Math.sqrt(pixels / (width * height));
  const scaled = (edge: number) => Math.max(1, Math.floor(edge * scale));
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
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  return context;
}
