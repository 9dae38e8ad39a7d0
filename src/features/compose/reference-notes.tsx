import { Plural, Trans } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { notCarriedOver } from '@/domain/generation/carry-over.ts';
import type { Model } from '@/domain/generation/model.ts';
import { recipesFromDraft } from '@/domain/recipe/draft.ts';
import type { Reference } from '@/domain/recipe/reference.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './reference-strip.module.css';

/** What of the references has no part in a picture of this model; they are kept all the same. */
export function ReferenceNotes({
  references,
  model,
}: {
  references: readonly Reference[];
  model: Model;
}) {
  const { draft } = useStudio();
  const [recipe] = recipesFromDraft(useStore(draft), () => 0);
  if (recipe === undefined) return null;
  const hasMask = references[0]?.mask !== undefined;
  const unused = notCarriedOver(recipe, { references: references.length, hasMask }, model);
  const max = model.honours.references?.max ?? 0;
  const { name } = model;
  if (unused.includes('references') && max === 0)
    return (
      <p className={styles['note']}>
        <Trans>{name} does not use reference images. They are kept for a model that does.</Trans>
      </p>
    );
  return (
    <>
      {unused.includes('references') && (
        <p className={styles['note']}>
          <Plural
            value={max}
            one="This model uses only the first one."
            other="This model uses only the first #."
          />
        </p>
      )}
      {unused.includes('mask') && (
        <p className={styles['note']}>
          <Trans>This model does not use the mask.</Trans>
        </p>
      )}
    </>
  );
}
