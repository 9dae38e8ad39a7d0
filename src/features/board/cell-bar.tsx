import { Trans, useLingui } from '@lingui/react/macro';
import { Ban, Image, Lock, LockOpen, Plus, RotateCcw } from 'lucide-react';
import { useStore } from 'zustand';
import type { WholeBoard } from '@/domain/board/board-store.ts';
import { cellNames } from '@/studio/board/board-words.ts';
import type { BoardView } from '@/studio/board/follow-board.ts';
import { useCell } from '@/studio/board/use-board.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import styles from './board-screen.module.css';
import { useCellStateName } from './cell-words.ts';
import type { CellActions } from './use-cell-actions.ts';

/** What is known of the chosen cell, and what can be done with it. */
export function CellBar({
  view,
  whole: { board, table },
  number,
  actions,
}: {
  view: BoardView;
  whole: Pick<WholeBoard, 'board' | 'table'>;
  number: number;
  actions: CellActions;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const { state, picture, job, isLocked } = useCell(view, number);
  const stateName = useCellStateName();
  const failure = useStore(queue.state, ({ jobs }) => {
    const now = job === null ? undefined : jobs.get(job)?.state;
    return now?.name === 'failed' ? now.failure : null;
  });
  const { row, column } = cellNames(board, table, number, t);
  const words = failure && failureWords(failure);
  return (
    <section aria-label={t`Chosen cell`} className={styles['cell-bar']}>
      <p className={styles['cell-name']}>
        <b dir="auto">{[row, ...column].join(' · ')}</b>{' '}
        <span data-state={state}>
          {words ? `${t(words.what)} ${t(words.next)}` : stateName(state)}
        </span>
      </p>
      <div className={styles['ways']}>
        {picture !== null && (
          <Button onClick={() => actions.open(number)} title="Enter">
            <Image size={16} aria-hidden />
            <Trans>Open</Trans>
          </Button>
        )}
        {!isLocked && (state === 'made' || state === 'failed' || state === 'open') && (
          <Button onClick={() => actions.make(number)} title="R">
            {state === 'open' ? (
              <Plus size={16} aria-hidden />
            ) : (
              <RotateCcw size={16} aria-hidden />
            )}
            {state === 'open' ? <Trans>Make this one</Trans> : <Trans>Make anew</Trans>}
          </Button>
        )}
        {(state === 'made' || isLocked) && (
          <Button onClick={() => actions.toggleLock(number)} title="L">
            {isLocked ? <LockOpen size={16} aria-hidden /> : <Lock size={16} aria-hidden />}
            {isLocked ? <Trans>Unlock</Trans> : <Trans>Lock</Trans>}
          </Button>
        )}
        {!isLocked && (
          <Button onClick={() => actions.toggleExcluded(number)} title="X">
            <Ban size={16} aria-hidden />
            {state === 'excluded' ? <Trans>Take in again</Trans> : <Trans>Leave out</Trans>}
          </Button>
        )}
      </div>
    </section>
  );
}
