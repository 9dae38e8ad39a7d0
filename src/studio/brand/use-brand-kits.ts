import { useEffect, useState } from 'react';
import type { BrandKit } from '@/domain/brand/brand-kit.ts';
import { useStudio } from '../use-studio.ts';

/** The user's brand kits, as all tabs see them; null until they have been read. */
export function useBrandKits(): readonly BrandKit[] | null {
  const { ports } = useStudio();
  const [kits, setKits] = useState<readonly BrandKit[] | null>(null);
  useEffect(() => {
    let isOver = false;
    let end: (() => void) | undefined;
    void ports.storage
      .then(async (storage) => {
        const store = await storage.brandKits();
        if (isOver) return;
        end = store.subscribe(setKits);
        const stored = await store.read();
        if (!isOver) setKits(stored);
      })
      .catch(() => setKits([]));
    return () => {
      isOver = true;
      end?.();
    };
  }, [ports]);
  return kits;
}
