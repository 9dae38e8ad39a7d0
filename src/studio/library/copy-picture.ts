import type { Picture } from '@/domain/library/picture.ts';
import { exportCopy } from '../export/export-copy.ts';
import type { Studio } from '../studio.ts';

/**
 * Puts a picture on the clipboard as it would be downloaded, but as PNG because that is what
 * clipboards take. Gives false where the browser refuses or the picture cannot be read. Must be
 * called while handling a press or key.
 */
export async function copyPicture(
  studio: Pick<Studio, 'ports' | 'settings'>,
  picture: Picture,
): Promise<boolean> {
  const png = exportCopy(studio, picture, { mediaType: 'image/png' }).then((copy) => {
    if (copy === null) throw new Error('the original is gone');
    return copy.image;
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
