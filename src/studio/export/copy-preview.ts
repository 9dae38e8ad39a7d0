import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ExportHabits } from '@/domain/export/export-habits.ts';
import type { Picture } from '@/domain/library/picture.ts';
import type { Studio } from '../studio.ts';
import { exportCopy } from './export-copy.ts';

const KEPT_MS = 10_000;

/** The very copy that would be saved with its label and in its format. */
export function copyPreviewOf(
  studio: Pick<Studio, 'ports' | 'settings'>,
  picture: Picture,
  habits: ExportHabits,
) {
  return queryOptions({
    queryKey: ['copy-preview', picture.id, picture.label, picture.cut, habits],
    queryFn: () => exportCopy(studio, picture, { way: 'recipe' }),
    structuralSharing: false,
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
  });
}
