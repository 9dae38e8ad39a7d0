import { type Area, largestOfShape } from '@/domain/formats/cut.ts';
import { salientArea } from '@/domain/formats/salient-area.ts';
import type { Size } from '@/domain/recipe/recipe.ts';
import { canvasOf } from './canvas-of.ts';

/** What draws the eye is seen in a picture this small as well. */
const LOOKED_AT = 160;

/** Does what ImageWorkshop promises, in a worker. */
export async function findCut(
  image: Blob,
  shape: Size,
  aim: { readonly x: number; readonly y: number },
): Promise<Area> {
  const decoded = await createImageBitmap(image);
  const { width, height } = decoded;
  const scale = Math.min(1, LOOKED_AT / Math.max(width, height));
  const small = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const target = canvasOf(small);
  target.drawImage(decoded, 0, 0, small.width, small.height);
  decoded.close();
  const { x, y } = salientArea(target.getImageData(0, 0, small.width, small.height), shape, aim);
  const part = largestOfShape({ width, height }, shape);
  return {
    ...part,
    x: Math.min(width - part.width, Math.round(x / scale)),
    y: Math.min(height - part.height, Math.round(y / scale)),
  };
}
