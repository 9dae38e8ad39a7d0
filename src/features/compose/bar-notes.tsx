import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CornerUpLeft, X } from 'lucide-react';
import { useStore } from 'zustand';
import { MOST_PICTURES } from '@/domain/recipe/draft-problem.ts';
import { MAX_PROMPT_LENGTH } from '@/domain/recipe/recipe.ts';
import { linkOfParent } from '@/domain/sharing/foreign-parent.ts';
import { costText } from '@/studio/amount-words.ts';
import { billOf } from '@/studio/compose/bill.ts';
import { useAsked } from '@/studio/compose/use-asked.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './bar-notes.module.css';
import { BrandNote } from './brand-note.tsx';
import { CapNote } from './cap-note.tsx';
import { ChoiceProblem } from './choice-notes.tsx';
import { Estimate } from './estimate.tsx';
import { FormatNote } from './format-note.tsx';
import { PeopleNote } from './people-note.tsx';
import { PlanNote } from './plan-note.tsx';
import { PromptDesk } from './prompt-desk.tsx';
import { PromptNotes } from './prompt-notes.tsx';
import { ReadingChips } from './reading-chips.tsx';
import { ReferenceTray } from './reference-tray.tsx';
import { SentChips } from './sent-chips.tsx';

/** What is to be known of the draft: what keeps it from being made, and what it came from. */
export function BarNotes() {
  return (
    <>
      <PromptDesk />
      <ReferenceTray />
      <Problem />
      <PeopleNote />
      <Parents />
      <FormatNote />
      <ChoiceProblem />
      <PlanNote />
      <PromptNotes />
      <CapNote />
      <Estimate place="notes" />
      <BrandNote />
      <SentChips />
      <ReadingChips />
    </>
  );
}

function Problem() {
  const { i18n } = useLingui();
  const { draft, draftProblem } = useStudio();
  const problem = useStore(draftProblem);
  const length = useStore(draft, ({ prompt }) => prompt.trim().length);
  const { count } = useAsked();
  const number = (value: number) => value.toLocaleString(i18n.locale);
  return (
    <div role="alert">
      {problem !== null && (
        <p className={styles['problem']}>
          <CircleAlert size={16} aria-hidden />
          {problem === 'empty-prompt' && <Trans>Say first what you would like to see.</Trans>}
          {problem === 'prompt-too-long' && (
            <Trans>
              The prompt has {number(length)} characters; {number(MAX_PROMPT_LENGTH)} is the most.
              It is kept: shorten it and generate again.
            </Trans>
          )}
          {problem === 'size-out-of-range' && (
            <Trans>This size cannot be made. Choose another one.</Trans>
          )}
          {problem === 'people' && (
            <Trans>Nothing is lost: say first whether you may show the people in it.</Trans>
          )}
          {problem === 'costly' && <CostlyWords />}
          {problem === 'many' && (
            <Trans>These are {number(count)} pictures. Generate once more to go ahead.</Trans>
          )}
          {problem === 'too-many' && (
            <Trans>
              These are more pictures than {number(MOST_PICTURES)}, which is the most at once. The
              prompt is kept.
            </Trans>
          )}
        </p>
      )}
    </div>
  );
}

/** What is agreed to by asking once more. */
function CostlyWords() {
  const { i18n } = useLingui();
  const { choice, settings } = useStudio();
  const { model } = useStore(choice.state);
  const asked = useAsked();
  const bill = model && billOf(asked, model);
  const limit = useStore(settings, ({ asksAboveUsd }) => asksAboveUsd) ?? 0;
  if (!bill) return null;
  const [cost, most] = [bill, { unit: 'usd', amount: limit } as const].map((one) =>
    costText(one, i18n.locale),
  );
  return (
    <Trans>
      This will cost about {cost}, more than {most}. Generate once more to go ahead.
    </Trans>
  );
}

function Parents() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const parents = useStore(draft, (state) => state.parents);
  const [first] = parents;
  if (first === undefined) return null;
  return (
    <p className={styles['parents']}>
      <CornerUpLeft size={16} aria-hidden />
      <a href={linkOfParent(first) ?? hrefOf(paths.picture(first))}>
        {linkOfParent(first) === null ? (
          <Plural value={parents.length} one="Remix of a picture" other="Remix of # pictures" />
        ) : (
          <Trans>Remix of a recipe from a link</Trans>
        )}
      </a>
      <IconButton
        label={t`Not a remix any more`}
        className={styles['forget']}
        onClick={() => draft.setState({ parents: [] })}
      >
        <X size={14} aria-hidden />
      </IconButton>
    </p>
  );
}
