import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Braces, Grid3x3, Shuffle } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { COUNTED_UP_TO } from '@/domain/prompt/expand-prompt.ts';
import type { DraftPlan } from '@/domain/prompt/plan-draft.ts';
import { boardPaths } from '@/studio/board/board-paths.ts';
import { changeFill } from '@/studio/compose/fill-from-table.ts';
import { followPlan } from '@/studio/compose/follow-plan.ts';
import { hrefOf } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { Popover } from '@/ui/popover.tsx';
import { FillPanel } from './fill-panel.tsx';
import styles from './plan-note.module.css';

/** What a prompt that says more than its words will become, before it is asked for. */
export function PlanNote() {
  const studio = useStudio();
  const plan = useStore(studio.plan);
  useEffect(() => followPlan(studio), [studio]);
  return plan !== null && <Plan plan={plan} />;
}

function Plan({ plan }: { plan: DraftPlan }) {
  const { t, i18n } = useLingui();
  const { draft } = useStudio();
  const { combinations, variables, lists } = plan;
  const isAll = plan.draft.fill?.isAll === true;
  const number = (value: number) => value.toLocaleString(i18n.locale);
  const all = combinations === COUNTED_UP_TO ? `> ${number(combinations)}` : number(combinations);
  const hasNames = variables.length + lists.length > 0;
  if (combinations === 1 && !hasNames) return null;
  return (
    <div role="group" aria-label={t`What the text stands for`} className={styles['plan']}>
      {combinations > 1 && (
        <Button
          className={styles['chip']}
          aria-pressed={isAll}
          onClick={() => changeFill(draft, { isAll: isAll ? undefined : true })}
        >
          <Shuffle size={14} aria-hidden />
          <Trans>All {all} combinations</Trans>
        </Button>
      )}
      {hasNames && (
        <Popover
          label={t`Fill in`}
          className={styles['chip']}
          face={
            <>
              <Braces size={14} aria-hidden />
              <span className={styles['names']}>{[...variables, ...lists].join(', ')}</span>
            </>
          }
        >
          <FillPanel variables={variables} lists={lists} />
        </Popover>
      )}
      <span role="status" className={styles['count']}>
        <CountWords plan={plan} />
      </span>
      {combinations * (plan.rows ?? 1) > 1 && (
        <a href={hrefOf(boardPaths.new)} className={styles['chip']}>
          <Grid3x3 size={14} aria-hidden />
          <Trans>Make a board</Trans>
        </a>
      )}
    </div>
  );
}

function CountWords({ plan: { count, combinations, rows, draft } }: { plan: DraftPlan }) {
  const { i18n } = useLingui();
  const number = (value: number) => value.toLocaleString(i18n.locale);
  if (count >= COUNTED_UP_TO) return <Trans>more pictures than can be counted</Trans>;
  if (combinations > 1 && draft.fill?.isAll !== true && rows === null)
    return <Trans>one of {number(combinations)} for each picture</Trans>;
  return (
    <>
      {rows !== null && (
        <>
          <Plural value={rows} one="# row" other="# rows" />
          {': '}
        </>
      )}
      <Plural value={count} one="# picture" other="# pictures" />
    </>
  );
}
