import { useEffect, useState } from 'react';
import { type Reference, referenceKey } from '@/domain/recipe/reference.ts';
import { useStudio } from '../use-studio.ts';

/** A small image of a reference: undefined while it comes, null when its bytes are gone. */
export function useReferenceThumbnail(reference: Reference): Blob | null | undefined {
  const { referenceThumbnails } = useStudio();
  const [shown, setShown] = useState<{ key: string; image: Blob | null }>();
  const key = referenceKey(reference);
  useEffect(() => {
    let isWanted = true;
    void referenceThumbnails(reference).then((image) => isWanted && setShown({ key, image }));
    return () => {
      isWanted = false;
    };
    // The same key is the same image.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [referenceThumbnails, key]);
  return shown?.key === key ? shown.image : undefined;
}
