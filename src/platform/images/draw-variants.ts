import type { PictureVariants } from '@/domain/library/image-workshop.ts';
import { inscribed } from '@/domain/metadata/writers/inscribe.ts';
import { type ImageVariant, variantsOf } from '@/domain/sharing/picture-variants.ts';
import type { SourceType } from '@/domain/metadata/ai-share.ts';
import { canvasOf } from './canvas-of.ts';

/** As good as the original to the eye at these sizes, and a quarter of its bytes. */
const QUALITY = 0.78;
/** Of what stands in a row among others, where grain is all that is lost. */
const QUALITY_IN_ROWS = 0.5;
const WIDEST_IN_ROWS = 480;
/** JPEG shows no transparency. */
const PAPER = '#ffffff';

export async function drawVariants(
  image: Blob,
  source: SourceType | null,
): Promise<PictureVariants> {
  const decoded = await createImageBitmap(image);
  const variants = variantsOf(decoded);
  try {
    const images = await Promise.all(
      variants.map(async (variant) => withSource(await drawn(decoded, variant), source)),
    );
    return { variants, images, tone: toneOf(decoded) };
  } finally {
    decoded.close();
  }
}

function drawn(decoded: ImageBitmap, { mediaType, ...size }: ImageVariant): Promise<Blob> {
  const context = canvasOf(size);
  if (mediaType === 'image/jpeg') {
    context.fillStyle = PAPER;
    context.fillRect(0, 0, size.width, size.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(decoded, 0, 0, size.width, size.height);
  const quality = size.width > WIDEST_IN_ROWS ? QUALITY : QUALITY_IN_ROWS;
  return context.canvas.convertToBlob({ type: mediaType, quality });
}

async function withSource(image: Blob, sourceType: SourceType | null): Promise<Blob> {
  if (sourceType === null) return image;
  const bytes = new Uint8Array(await image.arrayBuffer());
  const written = inscribed(bytes, { sourceType, recipe: null }, []);
  return written === null ? image : new Blob([new Uint8Array(written)], { type: image.type });
}

function toneOf(decoded: ImageBitmap): string {
  const context = canvasOf({ width: 1, height: 1 });
  context.drawImage(decoded, 0, 0, 1, 1);
  const channels = [...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
