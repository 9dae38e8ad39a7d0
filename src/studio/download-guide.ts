import type { Guide } from '@/domain/generation/guides.ts';
import type { Picture } from '@/domain/library/picture.ts';
import { guideFileName } from './picture-file-name.ts';
import { saveFile } from './save-file.ts';
import type { Studio } from './studio.ts';

const PATIENCE_MS = 30_000;

/**
 * Has the picture's backend draw a guide to it and saves that. A cut-out or a mask of nothing is
 * not saved.
 */
export async function downloadGuide(
  { backends }: Pick<Studio, 'backends'>,
  picture: Picture,
  guide: Guide,
): Promise<'saved' | 'no-subject' | 'failed'> {
  try {
    const backend = await backends.open(picture.recipe.backend);
    const drawn = await backend.guide?.(picture.recipe, guide, AbortSignal.timeout(PATIENCE_MS));
    if (drawn === undefined) return 'failed';
    if (!drawn.hasSubject && (guide === 'subject' || guide === 'mask')) return 'no-subject';
    saveFile(drawn.image, guideFileName(picture, guide));
    return 'saved';
  } catch {
    return 'failed';
  }
}
