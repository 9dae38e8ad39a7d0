import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, Info } from 'lucide-react';
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

/** What the chosen model will leave out or change, and why nothing is known of it. */
export function ChoiceNotes() {
  const { t } = useLingui();
  const studio = useStudio();
  const draft = useAsked();
  const { model, problem, missing } = useStore(studio.choice.state);
  if (problem !== null)
    return (
      <p role="alert" className={styles['problem']}>
        <CircleAlert size={16} aria-hidden />
        {t(choiceProblem(problem))}
        <a href={hrefOf(paths.connection(draft.connection))}>
          <Trans>Look at the connection</Trans>
        </a>
      </p>
    );
  if (model === null) return null;
  const left = leftOut(draft, model).map((what) => t(CARRIED_OVER_NAMES[what]));
  const { width, height } = nearestSize(model.sizes, draft.size);
  // A format says in its own place what is made for it.
  const isOtherSize = targetOf(draft) === null && !isSizeMade(model.sizes, draft.size);
  if (left.length === 0 && !isOtherSize && missing === null) return null;
  return (
    <p role="status" className={styles['parents']}>
      <Info size={16} aria-hidden />
      <span>
        {missing !== null && (
          <>
            <Trans>
              {missing} is not offered now; {model.name} takes its place.
            </Trans>{' '}
          </>
        )}
        {isOtherSize && (
          <>
            <Trans>
              The size becomes {width} × {height}.
            </Trans>{' '}
          </>
        )}
        {left.length > 0 && <Trans>Not carried over: {left.join(', ')}</Trans>}
      </span>
    </p>
  );
}

function leftOut(draft: Draft, model: Model) {
  const [recipe] = recipesFromDraft({ ...draft, count: 1 }, () => 0);
  if (recipe === undefined) return [];
  return notCarriedOver(recipe, { references: 0, hasMask: false }, model).filter(
    // A fresh seed is nobody's loss.
    (what) => what !== 'seed' || draft.seed !== null,
  );
}
