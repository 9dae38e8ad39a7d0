import { useEffect, useState } from 'react';
import type { ExportHabits } from '@/domain/export/export-habits.ts';
import type { Slot } from '@/domain/settings/slot.ts';
import { useStudio } from '../use-studio.ts';

export interface KeptHabits {
  readonly habits: ExportHabits;
  readonly change: (change: Partial<ExportHabits>) => void;
}

/** How one's pictures leave the studio, as any tab last changed it; null until it has been read. */
export function useExportHabits(): KeptHabits | null {
  const { ports } = useStudio();
  const [kept, setKept] = useState<KeptHabits | null>(null);
  useEffect(() => {
    let isOver = false;
    let stop = () => {};
    const follow = (slot: Slot<ExportHabits>) => {
      if (isOver) return;
      const change = (some: Partial<ExportHabits>) =>
        void slot.change((now) => ({ ...now, ...some }));
      const show = () => setKept({ habits: slot.read(), change });
      show();
      stop = slot.subscribe(show);
    };
    ports
      .later()
      .then((later) => later.exportHabits())
      .then(follow, () => undefined);
    return () => {
      isOver = true;
      stop();
    };
  }, [ports]);
  return kept;
}
