import type { Picture } from '@/domain/library/picture.ts';
import { exportCopy } from '../export/export-copy.ts';
import type { Studio } from '../studio.ts';

/** Whether this device hands pictures to other apps. */
export function canSendPictures(): boolean {
  const files = [new File([], 'picture.png', { type: 'image/png' })];
  return 'canShare' in navigator && navigator.canShare({ files });
}

/**
 * Hands pictures to an app that the user chooses, as they leave the studio. Gives false where none
 * of their files is left, or the device refuses; to be called right after a click.
 */
export async function sendPictures(
  studio: Pick<Studio, 'ports' | 'settings'>,
  pictures: readonly Picture[],
): Promise<boolean> {
  const files: File[] = [];
  // One after the other, as several large pictures at a time would not fit into memory.
  for (const picture of pictures) {
    const copy = await exportCopy(studio, picture).catch(() => null);
    if (copy) files.push(new File([copy.image], copy.name, { type: copy.image.type }));
  }
  if (files.length === 0 || !navigator.canShare({ files })) return false;
  try {
    await navigator.share({ files });
    return true;
  } catch (error) {
    // Who shuts the device's sheet has changed their mind.
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
