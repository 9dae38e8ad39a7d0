import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';

/**
 * Puts a picture on the clipboard, as PNG because that is what clipboards take. Gives false where
 * the browser refuses or the picture cannot be read. Must be called while handling a press or key.
 */
export async function copyPicture(
  { ports }: Pick<Studio, 'ports'>,
  { id }: Picture,
): Promise<boolean> {
  const png = ports.storage.then(async ({ library }) => {
    const original = await library.original(id);
    if (original === null) throw new Error('the original is gone');
    return original.type === 'image/png' ? original : convertToPng(original);
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    await png.catch(() => undefined);
    return false;
  }
}

/** Puts text on the clipboard; gives false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function convertToPng(original: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(original);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
