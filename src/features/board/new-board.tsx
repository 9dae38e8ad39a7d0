import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check, UserRound } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { type Axis, MOST_CELLS, shapeOf } from '@/domain/board/board.ts';
import { boardOfDraft } from '@/domain/board/board-of-draft.ts';
import { LONGEST_BOARD_NAME } from '@/domain/board/board-schema.ts';
import { choicesIn } from '@/domain/board/prompt-choices.ts';
import { namesIn } from '@/domain/prompt/expand-prompt.ts';
import { parsePrompt } from '@/domain/prompt/parse-prompt.ts';
import type { Draft } from '@/domain/recipe/draft.ts';
import { problemOfDraft } from '@/domain/recipe/draft-problem.ts';
import type { Table } from '@/domain/table/table.ts';
import { announce } from '@/studio/announcements.ts';
import { billCells, type CellsBill } from '@/studio/board/bill-board.ts';
import { boardPaths } from '@/studio/board/board-paths.ts';
import { axisName } from '@/studio/board/board-words.ts';
import { drawUpBoard } from '@/studio/board/draw-up-board.ts';
import { sheetName } from '@/studio/compose/sheets.ts';
import { useTable } from '@/studio/compose/use-table.ts';
import { paths } from '@/studio/paths.ts';
import { allowPeople } from '@/studio/people/allow-people.ts';
import { usePeople } from '@/studio/people/use-people.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { SelectField, TextField } from '@/ui/field.tsx';
import { Page, WayBack } from '@/ui/page.tsx';
import { Question } from '@/ui/question.tsx';
import { AxisChoices } from './axis-choices.tsx';
import { BillWords } from './bill-words.tsx';
import { axesOf, axisKey, NOTHING_CHOSEN } from './board-setup.ts';
import styles from './new-board.module.css';

/** For a board that is not there yet. */
const NO_BOARD = { id: '', name: '', axes: [], seed: 0 };

/** What of the draft is to differ on a new board, with what that takes before it is laid out. */
export function NewBoard() {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const draft = useStore(studio.draft);
  const table = useTable(draft.fill?.table?.id);
  const [setup, setSetup] = useState(NOTHING_CHOSEN);
  const [name, setName] = useState(() => firstName(draft));
  const material = useMemo(
    () => ({
      rows: Math.min(MOST_CELLS, table?.rows.length ?? 0),
      variables: namesIn(parsePrompt(draft.prompt)).variables,
      columns: boardOfDraft(draft, table, NO_BOARD).draft.fill?.table?.columns ?? {},
      choices: choicesIn(draft.prompt),
    }),
    [draft, table],
  );
  const axes = useMemo(() => axesOf(setup, material), [setup, material]);
  const { rows, columns } = shapeOf(axes);
  const count = axes.length === 0 ? 0 : rows * columns;
  const bill = useBill(draft, axes, table, count);
  const problem = problemOfDraft(draft);
  const { unanswered } = usePeople();

  const layOut = () =>
    void drawUpBoard(studio, { name: name.trim() || t`Board`, axes }).then(
      ({ id }) => navigate(boardPaths.board(id), { replace: true }),
      () =>
        announce(studio.announcements, {
          message: t`This browser could not write that down. What you chose is as it was.`,
        }),
    );

  return (
    <Page
      back={
        <WayBack href={boardPaths.all}>
          <Trans>Boards</Trans>
        </WayBack>
      }
      title={<Trans>New board</Trans>}
    >
      {problem === 'empty-prompt' ? (
        <p>
          <Trans>
            A board is made of what stands in the composer.{' '}
            <Link href={paths.compose}>Write something there first.</Link>
          </Trans>
        </p>
      ) : (
        <>
          <blockquote className={styles['written']} dir="auto">
            {draft.prompt}
          </blockquote>
          <TextField
            label={t`Name`}
            dir="auto"
            value={name}
            maxLength={LONGEST_BOARD_NAME}
            onChange={({ target }) => setName(target.value)}
          />
          <section className={styles['axes']}>
            <h2>
              <Trans>What differs</Trans>
            </h2>
            <AxisChoices
              draft={draft}
              table={table}
              material={material}
              setup={setup}
              onChange={(change) => setSetup((now) => ({ ...now, ...change }))}
            />
          </section>
          {axes.length > 1 && axes[0] && (
            <SelectField
              label={t`Runs down the side`}
              value={axisKey(axes[0])}
              onChange={({ target }) => setSetup((now) => ({ ...now, down: target.value }))}
              choices={axes.map((axis) => ({ value: axisKey(axis), label: axisName(axis, t) }))}
              hint={<Trans>Everything else runs across.</Trans>}
            />
          )}
          {unanswered.length > 0 && (
            <Question
              icon={<UserRound size={16} aria-hidden />}
              answer={
                <Button look="outlined" onClick={() => allowPeople(studio, unanswered)}>
                  <Check size={16} aria-hidden />
                  <Trans>Yes, I may</Trans>
                </Button>
              }
            >
              <Trans>
                Real people are named or seen in what these pictures begin with. Are you allowed to
                show them, for example with their consent?
              </Trans>
            </Question>
          )}
          <div className={styles['foot']}>
            <p role="status">
              {count > MOST_CELLS ? (
                <Plural
                  value={MOST_CELLS}
                  one="A board has # cell at most."
                  other="A board has # cells at most."
                />
              ) : (
                <b>
                  <Plural value={count} one="# picture" other="# pictures" />
                </b>
              )}
              {count > 1 && count <= MOST_CELLS && (
                <span>
                  {' '}
                  · {rows} × {columns}
                </span>
              )}
            </p>
            {bill && count > 0 && <BillWords bill={bill} />}
            <Button
              look="main"
              disabled={
                count === 0 || count > MOST_CELLS || problem !== null || unanswered.length > 0
              }
              onClick={layOut}
            >
              <Trans>Lay out the board</Trans>
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}

/** A campaign is called as its table, a comparison by the first words of its prompt. */
function firstName(draft: Draft): string {
  const table = draft.fill?.table?.name.replace(/\.\w{1,4}$/, '');
  return (
    table ??
    sheetName({ ...draft, prompt: draft.prompt.replaceAll(/[[\]{}]/g, '').replaceAll('|', '/') })
  );
}

function useBill(
  draft: Draft,
  axes: readonly Axis[],
  table: Table | null,
  count: number,
): CellsBill | null {
  const studio = useStudio();
  const [bill, setBill] = useState<CellsBill | null>(null);
  useEffect(() => {
    if (count === 0 || count > MOST_CELLS) return undefined;
    let isCurrent = true;
    const board = boardOfDraft(draft, table, { ...NO_BOARD, axes });
    const cells = Array.from({ length: count }, (_, cell) => cell);
    void billCells(studio, { board, table }, cells).then((bill) => {
      if (isCurrent) setBill(bill);
    });
    return () => {
      isCurrent = false;
    };
  }, [studio, draft, axes, table, count]);
  return count > MOST_CELLS ? null : bill;
}
