import { useLingui } from '@lingui/react/macro';
import type { CellState } from '@/domain/board/cell-state.ts';

/** Says how a cell is, as it stands after its name. */
export function useCellStateName(): (state: CellState) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      excluded: t`excluded`,
      open: t`not made`,
      waiting: t`waiting`,
      running: t`being made`,
      failed: t`failed`,
      made: t`made`,
    })[state];
}
