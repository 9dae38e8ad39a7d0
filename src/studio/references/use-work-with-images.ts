import { useEffect } from 'react';
import { hashesIn, type Reference } from '@/domain/recipe/reference.ts';
import { useStudio } from '../use-studio.ts';

/** Keeps the images of this tab's draft from being cleaned away by another, however long it lies. */
export function useWorkWithImages(references: readonly Reference[]): void {
  const { ports } = useStudio();
  useEffect(() => {
    void ports.storage.then((storage) => storage.references.workWith(hashesIn(references)));
  }, [ports, references]);
}
