import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { announce } from '@/studio/announcements.ts';
import { boardPaths, NEW_BOARD } from '@/studio/board/board-paths.ts';
import { removeBoard } from '@/studio/board/boards.ts';
import type { BoardSight, BoardView } from '@/studio/board/follow-board.ts';
import { useBoard } from '@/studio/board/use-board.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Page, WayBack } from '@/ui/page.tsx';
import { BoardGrid } from './board-grid.tsx';
import { BoardList } from './board-list.tsx';
import styles from './board-screen.module.css';
import { BoardTools } from './board-tools.tsx';
import { CellBar } from './cell-bar.tsx';
import { NewBoard } from './new-board.tsx';
import { useCellActions } from './use-cell-actions.ts';

/** All boards, a new one, or the board of an id. */
export function BoardScreen({ id }: { id?: string }) {
  if (id === undefined) return <BoardList />;
  return id === NEW_BOARD ? <NewBoard /> : <BoardById key={id} id={id} />;
}

function BoardById({ id }: { id: string }) {
  const view = useBoard(id);
  const sight = useStore(view);
  if (sight === 'gone')
    return <Page back={<ToBoards />} title={<Trans>This board is not here any more.</Trans>} />;
  return typeof sight === 'object' ? <Board view={view} sight={sight} /> : null;
}

function ToBoards() {
  return (
    <WayBack href={boardPaths.all}>
      <Trans>Boards</Trans>
    </WayBack>
  );
}

function Board({ view, sight }: { view: BoardView; sight: BoardSight }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const [selected, setSelected] = useState(0);
  const actions = useCellActions(view);
  const { board } = sight;

  const remove = () =>
    void removeBoard(studio, sight).then((bringBack) => {
      navigate(boardPaths.all);
      return announce(studio.announcements, {
        message: t`The board is gone; its pictures are in the gallery.`,
        action: { label: t`Undo`, run: () => void bringBack() },
      });
    });
  const onKey = useCallback(
    ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || shiftKey) return false;
      const act = {
        Enter: actions.open,
        r: actions.make,
        l: actions.toggleLock,
        x: actions.toggleExcluded,
      }[key];
      act?.(selected);
      return act !== undefined;
    },
    [actions, selected],
  );

  return (
    <div className={styles['board']}>
      <header className={styles['top']}>
        <ToBoards />
        <h1 dir="auto">{board.name}</h1>
        <BoardTools view={view} sight={sight} actions={actions} onRemove={remove} />
      </header>
      <BoardGrid
        board={board}
        table={sight.table}
        view={view}
        selected={selected}
        onSelect={setSelected}
        onOpen={actions.open}
        onKey={onKey}
      />
      <CellBar view={view} whole={sight} number={selected} actions={actions} />
    </div>
  );
}
