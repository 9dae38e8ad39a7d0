import weightsAddress from '@vladmandic/face-api/model/tiny_face_detector_model.bin?url';
import { fetchAndKeep } from '../fetch-and-keep.ts';
import { once } from '../once.ts';
import { FACE_SIDE, faceScore, faceWeightsFrom } from './face-net.ts';

/** Faces in photos score 0.8 and more, drawn pictures hardly ever above 0.6. */
const IS_FACE = 0.7;

const weights = once(async () => faceWeightsFrom(await fetchAndKeep(weightsAddress)));

/** What `FaceFinder` promises, on whatever thread it is called. */
export async function findFace(image: Blob): Promise<boolean> {
  const learnt = await weights();
  return faceScore(await squareOf(image), learnt) >= IS_FACE;
}

/** The pixels of the image, as large as fits into what the network looks at, beside black. */
async function squareOf(image: Blob): Promise<Uint8ClampedArray> {
  const decoded = await createImageBitmap(image);
  const context = new OffscreenCanvas(FACE_SIDE, FACE_SIDE).getContext('2d');
  if (context === null) throw new Error('no canvas');
  const scale = FACE_SIDE / Math.max(decoded.width, decoded.height);
  context.fillRect(0, 0, FACE_SIDE, FACE_SIDE);
  context.imageSmoothingQuality = 'high';
  context.drawImage(decoded, 0, 0, decoded.width * scale, decoded.height * scale);
  decoded.close();
  return context.getImageData(0, 0, FACE_SIDE, FACE_SIDE).data;
}
