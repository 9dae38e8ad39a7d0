import type { Area } from '@/domain/formats/cut.ts';
import type { FinishedCopy, WantedCopy } from '@/domain/library/image-workshop.ts';
import { openContainer } from '@/domain/metadata/containers/open-container.ts';
import { textAllowance } from '@/domain/metadata/text-allowance.ts';
import { inscribed } from '@/domain/metadata/writers/inscribe.ts';
import { canvasOf } from './canvas-of.ts';
import { loadLabelTypefaces } from './label-typefaces.ts';
import { paintLabel } from './paint-label.ts';

/** As good as the original to the eye. */
const QUALITY = 0.95;
const WRITTEN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

/** Does what ImageWorkshop promises, in a worker. */
export async function finishCopy(
  scope: FontFaceSource,
  image: Blob,
  wanted: WantedCopy,
): Promise<FinishedCopy> {
  const { inscription } = wanted;
  const drawn = await drawCopy(scope, image, wanted);
  if (inscription === null) return { image: drawn, isInscribed: false };
  const received = new Uint8Array(await image.arrayBuffer());
  const bytes = drawn === image ? received : new Uint8Array(await drawn.arrayBuffer());
  const allowance = textAllowance();
  openContainer(received, allowance);
  const written = inscribed(bytes, inscription, allowance.texts);
  if (written === null) return { image: drawn, isInscribed: false };
  return { image: new Blob([written], { type: drawn.type }), isInscribed: true };
}

/** The image itself where nothing is to be drawn. */
async function drawCopy(
  scope: FontFaceSource,
  image: Blob,
  { cut, label, mediaType = image.type }: WantedCopy,
): Promise<Blob> {
  if (cut === null && label === null && mediaType === image.type) return image;
  const decoded = await createImageBitmap(image);
  const part: Area = cut ?? { x: 0, y: 0, width: decoded.width, height: decoded.height };
  const { width, height } = cut?.target ?? part;
  const context = canvasOf({ width, height });
  context.imageSmoothingQuality = 'high';
  context.drawImage(decoded, part.x, part.y, part.width, part.height, 0, 0, width, height);
  decoded.close();
  if (label !== null) {
    await loadLabelTypefaces(scope, label.text);
    paintLabel(context, label);
  }
  const type = WRITTEN.has(mediaType) ? mediaType : 'image/png';
  return context.canvas.convertToBlob({ type, quality: QUALITY });
}
