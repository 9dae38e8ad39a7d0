import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { pictureIn, stateOfCell } from '@/domain/board/cell-state.ts';
import { announce } from '@/studio/announcements.ts';
import type { BoardView } from '@/studio/board/follow-board.ts';
import { makeCells } from '@/studio/board/make-cells.ts';
import { excludeCells, lockCells } from '@/studio/board/mark-cells.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';

export interface CellActions {
  /** Looks at the picture in a cell. */
  readonly open: (cell: number) => void;
  /** Makes what was not made, tries again what failed, makes another one of what is there. */
  readonly make: (cell: number) => void;
  readonly toggleLock: (cell: number) => void;
  readonly toggleExcluded: (cell: number) => void;
  /** Makes cells as they come, or others than were there; settles when they are in the queue. */
  readonly makeAll: (cells: readonly number[], isAnother?: boolean) => Promise<void>;
}

/** What can be done with the cells of a board; what cannot be written down is said. */
export function useCellActions(view: BoardView): CellActions {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  return useMemo(() => {
    const lookAt = (number: number) => {
      const sight = view.getState();
      if (typeof sight !== 'object') return null;
      const cell = sight.cells.get(number);
      const progress = { jobs: studio.queue.state.getState().jobs, kept: sight.kept };
      return { sight, cell, progress, state: stateOfCell(cell, progress) };
    };
    const tried = (doing: Promise<unknown>) =>
      doing.then(
        () => undefined,
        () =>
          announce(studio.announcements, {
            message: t`This browser could not write that down. The board is as it was.`,
          }),
      );
    const makeAll = async (cells: readonly number[], isAnother = false) => {
      const sight = view.getState();
      if (typeof sight === 'object') await tried(makeCells(studio, sight, cells, { isAnother }));
    };
    return {
      makeAll,
      open(number) {
        const seen = lookAt(number);
        const picture = seen && pictureIn(seen.cell, seen.progress);
        if (picture) navigate(paths.picture(picture), { state: { steps: 1 } });
      },
      make(number) {
        const seen = lookAt(number);
        if (seen === null || seen.cell?.isLocked) return;
        const id = seen.cell?.jobs?.at(-1);
        if (seen.state === 'failed' && id !== undefined) studio.queue.retry([id]);
        else if (seen.state === 'open') void makeAll([number]);
        else if (seen.state === 'made') void makeAll([number], true);
      },
      toggleLock(number) {
        const seen = lookAt(number);
        if (seen === null || (seen.state !== 'made' && !seen.cell?.isLocked)) return;
        void tried(lockCells(studio, seen.sight.board.id, [number], !seen.cell?.isLocked));
      },
      toggleExcluded(number) {
        const seen = lookAt(number);
        if (seen === null || seen.cell?.isLocked) return;
        void tried(excludeCells(studio, seen.sight.board.id, [number], !seen.cell?.isExcluded));
      },
    };
  }, [view, studio, navigate, t]);
}
