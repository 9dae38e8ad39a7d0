import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Info } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { notCarriedOver } from '@/domain/generation/carry-over.ts';
import type { Model } from '@/domain/generation/model.ts';
import { targetOf } from '@/domain/formats/format-target.ts';
import { isSizeMade, nearestSize } from '@/domain/generation/size-rule.ts';
import { type Draft, recipesFromDraft } from '@/domain/recipe/draft.ts';
import { CARRIED_OVER_NAMES } from '@/studio/compose/carry-over-words.ts';
import { choiceProblem } from '@/studio/compose/choice-problem.ts';
import { useAsked } from '@/studio/compose/use-asked.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './bar-notes.module.css';
import type { Note } from './note-line.tsx';

/** Why nothing is known of the chosen model. */
export function ChoiceProblem() {
  const { t } = useLingui();
  const { choice, draft } = useStudio();
  const connection = useStore(draft, (state) => state.connection);
  const problem = useStore(choice.state, (state) => state.problem);
  if (problem === null) return null;
  return (
    <p role="alert" className={styles['problem']}>
      <CircleAlert size={16} aria-hidden />
      {t(choiceProblem(problem))}
      <a href={hrefOf(paths.connection(connection))}>
        <Trans>Look at the connection</Trans>
      </a>
    </p>
  );
}

/** What the chosen model will leave out or change. */
export function useChoiceNotes(): readonly Note[] {
  const { t } = useLingui();
  const studio = useStudio();
  const draft = useAsked();
  const { model, problem, missing } = useStore(studio.choice.state);
  const { choice } = studio;
  const avoids = draft.negative.trim() !== '';
  // Sketch, too, has to say that it cannot be told.
  useEffect(() => (avoids ? choice.watch() : undefined), [choice, avoids]);
  if (model === null || problem !== null) return [];
  const left = leftOut(draft, model).map((what) => t(CARRIED_OVER_NAMES[what]));
  const { width, height } = nearestSize(model.sizes, draft.size);
  // A format says in its own place what is made for it.
  const isOtherSize = targetOf(draft) === null && !isSizeMade(model.sizes, draft.size);
  const icon = <Info size={16} aria-hidden />;
  const notes: Note[] = [];
  if (missing !== null)
    notes.push({
      key: 'missing',
      icon,
      words: (
        <Trans>
          {missing} is not offered now; {model.name} takes its place.
        </Trans>
      ),
    });
  if (isOtherSize)
    notes.push({
      key: 'size',
      icon,
      words: (
        <Trans>
          The size becomes {width} × {height}.
        </Trans>
      ),
    });
  if (left.length > 0)
    notes.push({ key: 'left', icon, words: <Trans>Not carried over: {left.join(', ')}</Trans> });
  return notes;
}

function leftOut(draft: Draft, model: Model) {
  const [recipe] = recipesFromDraft({ ...draft, count: 1 }, () => 0);
  if (recipe === undefined) return [];
  return notCarriedOver(recipe, { references: 0, hasMask: false }, model).filter(
    // A fresh seed is nobody's loss.
    (what) => what !== 'seed' || draft.seed !== null,
  );
}
