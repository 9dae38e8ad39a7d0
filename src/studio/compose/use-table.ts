import { useEffect, useState } from 'react';
import type { Table } from '@/domain/table/table.ts';
import { useStudio } from '../use-studio.ts';

/** The table that is kept under an id; null until it is read, and where it is not kept. */
export function useTable(id: string | undefined): Table | null {
  const { ports } = useStudio();
  const [read, setRead] = useState<{ id: string; table: Table | null } | null>(null);
  useEffect(() => {
    if (id === undefined) return undefined;
    let isCurrent = true;
    void ports
      .later()
      .then(({ tables }) => tables())
      .then((tables) => tables.get(id))
      .catch(() => null)
      .then((table) => {
        if (isCurrent) setRead({ id, table });
      });
    return () => {
      isCurrent = false;
    };
  }, [ports, id]);
  return read !== null && read.id === id ? read.table : null;
}
