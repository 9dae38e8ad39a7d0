import { useEffect, useState } from 'react';
import type { StoredList } from '@/domain/settings/stored-list.ts';
import type { Ports } from './studio.ts';
import { useStudio } from './use-studio.ts';

/**
 * A list that the user keeps, as all tabs see it; null until it has been read, empty where it cannot
 * be. `open` stays the same.
 */
export function useStoredList<Entry>(
  open: (ports: Ports) => Promise<StoredList<Entry>>,
): readonly Entry[] | null {
  const { ports } = useStudio();
  const [list, setList] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    let isOver = false;
    let end: (() => void) | undefined;
    void open(ports)
      .then(async (store) => {
        if (isOver) return;
        end = store.subscribe(setList);
        const stored = await store.read();
        if (!isOver) setList(stored);
      })
      .catch(() => setList([]));
    return () => {
      isOver = true;
      end?.();
    };
  }, [ports, open]);
  return list;
}
