import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { type Board, type Cells, shapeOf } from '@/domain/board/board.ts';
import { timeOfId } from '@/domain/id.ts';
import { axisName } from '@/studio/board/board-words.ts';
import { boardPaths } from '@/studio/board/board-paths.ts';
import { allBoards, BOARDS } from '@/studio/board/boards.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { DevelopingImage } from '@/ui/developing-image.tsx';
import styles from './board-list.module.css';
import { EmptyBoard } from './empty-board.tsx';

/** All boards, newest first. */
export function BoardList() {
  const { t } = useLingui();
  const studio = useStudio();
  const { data: boards, isError } = useQuery(allBoards(studio));
  useFollowedBoards();
  return (
    <div className={styles['list-screen']}>
      <header className={styles['head']}>
        <h1>
          <Trans>Boards</Trans>
        </h1>
        {boards !== undefined && boards.length > 0 && (
          <Link href={boardPaths.new} className={styles['way']}>
            <Plus size={16} aria-hidden />
            <Trans>New board</Trans>
          </Link>
        )}
      </header>
      {isError && (
        <p role="alert">
          <Trans>The browser did not open its storage. Reload the page to try again.</Trans>
        </p>
      )}
      {boards?.length === 0 && (
        <EmptyBoard>
          <Link href={boardPaths.new} className={styles['way']}>
            <Plus size={16} aria-hidden />
            <Trans>New board</Trans>
          </Link>
        </EmptyBoard>
      )}
      {boards !== undefined && boards.length > 0 && (
        <ul aria-label={t`Boards`} className={styles['boards']}>
          {boards.map(({ board, cells }) => (
            <li key={board.id}>
              <BoardLink board={board} cells={cells} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which of its pictures stand for a board, in fractions of their number. */
const SHOWN = [0, 0.3, 0.6, 0.9];

function BoardLink({ board, cells }: { board: Board; cells: Cells }) {
  const { t, i18n } = useLingui();
  const { rows, columns } = shapeOf(board.axes);
  const made = [...cells.values()].flatMap(({ jobs }) => jobs?.at(-1) ?? []);
  // From all over the board: neighbours look alike.
  const shown = SHOWN.map((part) => made[Math.floor(part * made.length)]);
  const date = new Date(timeOfId(board.id)).toLocaleDateString(i18n.locale, {
    dateStyle: 'medium',
  });
  return (
    <Link href={boardPaths.board(board.id)} className={styles['board']}>
      <span className={styles['pictures']} aria-hidden>
        {shown.map((id, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- Always four, of which some are empty.
          <span key={index}>{id !== undefined && <Thumbnail id={id} />}</span>
        ))}
      </span>
      <span className={styles['name']} dir="auto">
        {board.name}
      </span>
      <span className={styles['about']}>
        {board.axes.map((axis) => axisName(axis, t)).join(' × ')}
        {' · '}
        <Plural value={rows * columns} one="# cell" other="# cells" />
        {' · '}
        {date}
      </span>
    </Link>
  );
}

function Thumbnail({ id }: { id: string }) {
  return <DevelopingImage src={useThumbnail(id)} />;
}

/** Has the list read anew whenever a board has changed, in any tab. */
function useFollowedBoards(): void {
  const { ports } = useStudio();
  const cache = useQueryClient();
  useEffect(() => {
    let stop = () => {};
    let hasEnded = false;
    const read = () => void cache.invalidateQueries({ queryKey: BOARDS });
    void ports
      .later()
      .then(({ boards }) => boards())
      .then((boards) => {
        if (hasEnded) return;
        read();
        stop = boards.subscribe(read);
      })
      .catch(() => undefined);
    return () => {
      hasEnded = true;
      stop();
    };
  }, [ports, cache]);
}
