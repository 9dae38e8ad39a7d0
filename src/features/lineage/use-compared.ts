import { useQuery } from '@tanstack/react-query';
import { originalOf } from '@/studio/library/pictures.ts';
import { type KnownKin, useKin } from '@/studio/library/use-kin.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { placeholderUrl } from '@/ui/placeholder.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';

/** One of two pictures that are compared. */
export interface Compared extends KnownKin {
  /** Null while it is read, and where it is not kept. */
  readonly original: Blob | null;
  /** Of the sharpest that there is of it. */
  readonly address: string | null;
}

export function useCompared(id: string): Compared {
  const known = useKin(id);
  const { data: original = null } = useQuery(originalOf(useStudio(), id));
  const thumbnail = useThumbnail(id);
  const source = useObjectUrl(original);
  const address = source ?? thumbnail ?? placeholderUrl(known.kin?.placeholder ?? '');
  return { ...known, original, address };
}
