import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleX, Ellipsis, RotateCcw, Share, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BoardSight, BoardView } from '@/studio/board/follow-board.ts';
import { billCells, type CellsBill } from '@/studio/board/bill-board.ts';
import { useCellsByState } from '@/studio/board/use-board.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import { BillWords } from './bill-words.tsx';
import styles from './board-screen.module.css';
import { ExportPanel } from './export-panel.tsx';
import { StartButton } from './start-button.tsx';
import type { CellActions } from './use-cell-actions.ts';

/** How far a board is, and what can be done with all of it. */
export function BoardTools({
  view,
  sight,
  actions,
  onRemove,
}: {
  view: BoardView;
  sight: BoardSight;
  actions: CellActions;
  onRemove: () => void;
}) {
  const { t, i18n } = useLingui();
  const { queue } = useStudio();
  const states = useCellsByState(view);
  const [isStarting, setIsStarting] = useState(false);
  const bill = useBill(sight, states?.open ?? []);
  if (states === null) return <div className={styles['tools']} />;
  const { open, waiting, running, failed, made, excluded } = states;
  const number = (value: number) => value.toLocaleString(i18n.locale);
  const all = open.length + waiting.length + running.length + failed.length + made.length;
  const jobsOf = (cells: readonly number[]) =>
    cells.flatMap((cell) => sight.cells.get(cell)?.jobs?.at(-1) ?? []);
  const unlocked = made.filter((cell) => !sight.cells.get(cell)?.isLocked);
  const onTheirWay = [...waiting, ...running];
  const make = async (cells: readonly number[], isAnother = false) => {
    setIsStarting(true);
    await actions.makeAll(cells, isAnother);
    setIsStarting(false);
  };

  return (
    <div className={styles['tools']}>
      <p role="status" className={styles['progress']}>
        <Trans>
          {number(made.length)} of {number(all)} made
        </Trans>
        {onTheirWay.length > 0 && (
          <>
            {' · '}
            <Plural value={onTheirWay.length} one="# on its way" other="# on their way" />
          </>
        )}
        {failed.length > 0 && (
          <>
            {' · '}
            <Plural value={failed.length} one="# failed" other="# failed" />
          </>
        )}
        {excluded.length > 0 && (
          <>
            {' · '}
            <Plural value={excluded.length} one="# left out" other="# left out" />
          </>
        )}
      </p>
      <div className={styles['ways']}>
        {open.length > 0 && (
          <>
            {bill && <BillWords bill={bill} />}
            <StartButton
              count={open.length}
              bill={bill}
              disabled={isStarting}
              onStart={() => void make(open)}
            />
          </>
        )}
        {failed.length > 0 && (
          <Button look="outlined" onClick={() => queue.retry(jobsOf(failed))}>
            <RotateCcw size={16} aria-hidden />
            <Plural value={failed.length} one="Retry # failed" other="Retry # failed" />
          </Button>
        )}
        <Popover
          label={t`Export`}
          className={styles['export-button']}
          face={
            <>
              <Share size={16} aria-hidden />
              <Trans>Export</Trans>
            </>
          }
        >
          <ExportPanel sight={sight} />
        </Popover>
        <Popover
          label={t`More for this board`}
          className={styles['more']}
          face={<Ellipsis size={18} aria-hidden />}
        >
          <div className={styles['menu']}>
            {unlocked.length > 0 && (
              <Button
                disabled={isStarting}
                onClick={({ currentTarget }) => {
                  closePopoverAround(currentTarget);
                  void make(unlocked, true);
                }}
              >
                <RotateCcw size={16} aria-hidden />
                <Plural
                  value={unlocked.length}
                  one="Make # anew that is not locked"
                  other="Make # anew that are not locked"
                />
              </Button>
            )}
            {onTheirWay.length > 0 && (
              <Button onClick={() => queue.cancel(jobsOf(onTheirWay))}>
                <CircleX size={16} aria-hidden />
                <Trans>Cancel what is on its way</Trans>
              </Button>
            )}
            <Button onClick={onRemove}>
              <Trash2 size={16} aria-hidden />
              <Trans>Remove board</Trans>
            </Button>
          </div>
        </Popover>
      </div>
    </div>
  );
}

/** What making some cells takes; null until it is known. */
function useBill(sight: BoardSight, cells: readonly number[]): CellsBill | null {
  const studio = useStudio();
  const { board, table } = sight;
  const [bill, setBill] = useState<CellsBill | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (cells.length > 0)
      void billCells(studio, { board, table }, cells).then((bill) => {
        if (isCurrent) setBill(bill);
      });
    return () => {
      isCurrent = false;
    };
    // Which cells they are changes a bill less than how many.
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies -- see above
  }, [studio, board, table, cells.length]);
  return bill;
}
