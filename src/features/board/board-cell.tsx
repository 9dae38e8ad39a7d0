import { useLingui } from '@lingui/react/macro';
import { Ban, Clock, ImageOff, Lock } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import type { BoardView } from '@/studio/board/follow-board.ts';
import { type CellSight, useCell } from '@/studio/board/use-board.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import { CELL_PADDING } from './board-layout.ts';
import styles from './board-grid.module.css';
import { useCellStateName } from './cell-words.ts';

/** One cell of a board: what is in it, or what it waits for. */
export const BoardCell = memo(function BoardCell({
  view,
  number,
  column,
  left,
  width,
  height,
  ratio,
  name,
  isSelected,
}: {
  view: BoardView;
  number: number;
  /** From 0. */
  column: number;
  left: number;
  width: number;
  height: number;
  /** Of its picture: width by height. */
  ratio: number;
  /** Of its row and its column. */
  name: string;
  isSelected: boolean;
}) {
  const { t } = useLingui();
  const sight = useCell(view, number);
  const state = useCellStateName()(sight.state);
  const words = sight.isLocked ? t`${name}: ${state}, locked` : `${name}: ${state}`;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-label={words}
      tabIndex={isSelected ? 0 : -1}
      data-cell={number}
      className={styles['cell']}
      style={{ left, width, height }}
    >
      <div
        className={styles['frame']}
        data-state={sight.state}
        style={frameWithin(width - 2 * CELL_PADDING, height - 2 * CELL_PADDING, ratio)}
      >
        {sight.picture !== null && <Thumbnail id={sight.picture} />}
        <Sign sight={sight} />
      </div>
    </div>
  );
});

function Thumbnail({ id }: { id: string }) {
  return <DevelopingImage src={useThumbnail(id)} />;
}

function Sign({ sight: { state, isLocked } }: { sight: CellSight }) {
  const shown = {
    open: null,
    running: null,
    made: null,
    waiting: <Clock size={18} strokeWidth={1.5} aria-hidden />,
    failed: <ImageOff size={20} strokeWidth={1.5} aria-hidden />,
    excluded: <Ban size={20} strokeWidth={1.5} aria-hidden />,
  }[state];
  return (
    <>
      {shown && <span className={styles['sign']}>{shown}</span>}
      {isLocked && (
        <span className={styles['lock']}>
          <Lock size={13} aria-hidden />
        </span>
      )}
    </>
  );
}

/** The largest frame of a shape that fits. */
function frameWithin(width: number, height: number, ratio: number): CSSProperties {
  const fitting = Math.min(width, height * ratio);
  return { width: Math.round(fitting), height: Math.round(fitting / ratio) };
}
