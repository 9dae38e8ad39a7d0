import { useLingui } from '@lingui/react/macro';
import { GitCompareArrows } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { lineagePaths } from '@/studio/library/lineage-paths.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { IconButton } from '@/ui/button.tsx';

/** Leads to the two pictures that are picked, beside each other. */
export function ComparePicked({ id, other }: { id: string; other: string }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const label = t`Compare both`;
  const run = useCallback(() => navigate(lineagePaths.compare(id, other)), [id, other, navigate]);
  useCommands(useMemo(() => [{ id: 'gallery.compare', label, shortcut: 'k', run }], [label, run]));
  return (
    <IconButton label={label} shortcut="K" onClick={run}>
      <GitCompareArrows size={18} aria-hidden />
    </IconButton>
  );
}
