import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Cell } from '@/domain/board/board.ts';
import { cellsByState, type CellState, pictureIn, stateOfCell } from '@/domain/board/cell-state.ts';
import type { Queue } from '../queue/queue.ts';
import { useStudio } from '../use-studio.ts';
import { type BoardView, openBoardView } from './follow-board.ts';

/** A board that is followed for as long as the screen shows it. */
export function useBoard(id: string): BoardView {
  const studio = useStudio();
  const [{ view, follow }] = useState(() => openBoardView(studio, id));
  useEffect(follow, [follow]);
  return view;
}

/** What a cell shows. */
export interface CellSight {
  readonly state: CellState;
  /** The id of the picture in it, also while another one is on its way. */
  readonly picture: string | null;
  /** The id of its newest job. */
  readonly job: string | null;
  readonly isLocked: boolean;
}

const NOTHING: CellSight = { state: 'open', picture: null, job: null, isLocked: false };

export function useCell(view: BoardView, number: number): CellSight {
  const { queue } = useStudio();
  const { subscribe, read } = useMemo(() => cellReader(view, queue, number), [view, queue, number]);
  return useSyncExternalStore(subscribe, read);
}

/** Gives the same object for as long as a cell shows the same. */
function cellReader(view: BoardView, queue: Queue, number: number) {
  let last = NOTHING;
  return {
    subscribe(listener: () => void) {
      const stops = [view.subscribe(listener), queue.state.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    read() {
      const sight = view.getState();
      if (typeof sight !== 'object') return last;
      const progress = { jobs: queue.state.getState().jobs, kept: sight.kept };
      const next = cellSight(sight.cells.get(number), progress);
      if (!isSame(last, next)) last = next;
      return last;
    },
  };
}

function cellSight(cell: Cell | undefined, progress: Parameters<typeof stateOfCell>[1]): CellSight {
  return {
    state: stateOfCell(cell, progress),
    picture: pictureIn(cell, progress),
    job: cell?.jobs?.at(-1) ?? null,
    isLocked: cell?.isLocked === true,
  };
}

function isSame(a: CellSight, b: CellSight): boolean {
  return (
    a.state === b.state && a.picture === b.picture && a.job === b.job && a.isLocked === b.isLocked
  );
}

/** Thousands of cells may change many times a second: more often than anybody can read. */
const CALM_MS = 250;

/** Which cells are in which state; null until what was made before has been looked for. */
export function useCellsByState(view: BoardView): ReturnType<typeof cellsByState> | null {
  const { queue } = useStudio();
  const [counted, setCounted] = useState<ReturnType<typeof cellsByState> | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const count = () => {
      timer = undefined;
      const sight = view.getState();
      if (typeof sight !== 'object' || !sight.isKnown) return;
      isFirst = false;
      const { board, cells, kept } = sight;
      setCounted(cellsByState(board, cells, { jobs: queue.state.getState().jobs, kept }));
    };
    const soon = () => (timer ??= setTimeout(count, isFirst ? 0 : CALM_MS));
    soon();
    const stops = [
      view.subscribe(soon),
      queue.state.subscribe((now, before) => {
        if (now.jobs !== before.jobs) soon();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [view, queue]);
  return counted;
}
