import { useEffect, useState } from 'react';
import type { Preset } from '@/domain/presets/preset.ts';
import { useStudio } from '../use-studio.ts';

/** The user's presets, as all tabs see them; null until they have been read. */
export function usePresets(): readonly Preset[] | null {
  const { ports } = useStudio();
  const [presets, setPresets] = useState<readonly Preset[] | null>(null);
  useEffect(() => {
    let isOver = false;
    let end: (() => void) | undefined;
    void ports.storage
      .then(async (storage) => {
        const store = await storage.presets();
        if (isOver) return;
        end = store.subscribe(setPresets);
        const stored = await store.read();
        if (!isOver) setPresets(stored);
      })
      .catch(() => setPresets([]));
    return () => {
      isOver = true;
      end?.();
    };
  }, [ports]);
  return presets;
}
