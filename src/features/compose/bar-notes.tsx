import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CornerUpLeft, X } from 'lucide-react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { MAX_PROMPT_LENGTH } from '@/domain/recipe/recipe.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './bar-notes.module.css';
import { ChoiceNotes } from './choice-notes.tsx';
import { Estimate } from './estimate.tsx';
import { ReadingChips } from './reading-chips.tsx';
import { ReferenceTray } from './reference-tray.tsx';

/** What is to be known of the draft: what keeps it from being made, and what it came from. */
export function BarNotes() {
  return (
    <>
      <ReferenceTray />
      <Problem />
      <Parents />
      <ChoiceNotes />
      <Estimate place="notes" />
      <ReadingChips />
    </>
  );
}

function Problem() {
  const { i18n } = useLingui();
  const { draft, draftProblem } = useStudio();
  const problem = useStore(draftProblem);
  const length = useStore(draft, ({ prompt }) => prompt.trim().length);
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
        </p>
      )}
    </div>
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
      <Link href={paths.picture(first)}>
        <Plural value={parents.length} one="Remix of a picture" other="Remix of # pictures" />
      </Link>
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
