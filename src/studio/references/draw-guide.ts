import type { Guide } from '@/domain/generation/guides.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';

const PATIENCE_MS = 30_000;

/** Has the picture's backend draw a guide to it. A cut-out or a mask of nothing is not given. */
export async function drawGuide(
  { backends }: Pick<Studio, 'backends'>,
  { recipe }: Picture,
  guide: Guide,
): Promise<Blob | 'no-subject' | 'failed'> {
  try {
    const backend = await backends.open(recipe.backend);
    const drawn = await backend.guide?.(recipe, guide, AbortSignal.timeout(PATIENCE_MS));
    if (drawn === undefined) return 'failed';
    const isOfSubject = guide === 'subject' || guide === 'mask';
    return isOfSubject && !drawn.hasSubject ? 'no-subject' : drawn.image;
  } catch {
    return 'failed';
  }
}
