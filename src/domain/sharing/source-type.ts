import { SKETCH } from '@/domain/generation/connection.ts';
import type { Picture } from '@/domain/library/picture.ts';

/** How a picture came about, in the words of https://cv.iptc.org/newscodes/digitalsourcetype. */
export const SOURCE_TYPES = [
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicMedia',
] as const;

export type SourceType = (typeof SOURCE_TYPES)[number];

/** Null for a file from elsewhere that names no tool: nothing is known of it. */
export function sourceTypeOf({
  recipe: { backend, references },
  origin,
}: Pick<Picture, 'recipe' | 'origin'>): SourceType | null {
  if (origin.kind === 'imported' && origin.tool === undefined) return null;
  if (origin.kind !== 'imported' && backend === SKETCH.kind) return 'algorithmicMedia';
  return references === undefined
    ? 'trainedAlgorithmicMedia'
    : 'compositeWithTrainedAlgorithmicMedia';
}
