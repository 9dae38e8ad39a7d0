import type { Guide } from '@/domain/generation/guides.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { drawGuide } from './draw-guide.ts';
import { guideFileName } from '@/domain/library/picture-file-name.ts';
import { saveFile } from '../save-file.ts';
import type { Studio } from '../studio.ts';

/** Saves a guide to the picture, where one can be drawn. */
export async function downloadGuide(
  studio: Pick<Studio, 'backends'>,
  picture: Picture,
  guide: Guide,
): Promise<'saved' | 'no-subject' | 'failed'> {
  const drawn = await drawGuide(studio, picture, guide);
  if (typeof drawn === 'string') return drawn;
  saveFile(drawn, guideFileName(picture, guide));
  return 'saved';
}
