import { Trans, useLingui } from '@lingui/react/macro';
import { Combine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { wordDiff } from '@/domain/generation/word-diff.ts';
import {
  differingParts,
  type MergePart,
  type MergeSide,
  mergedDraft,
} from '@/domain/recipe/merge-drafts.ts';
import { MERGE_PART_NAMES, partWords } from '@/studio/compose/compared-recipes.ts';
import { type Remixed, remix, remixedDraft } from '@/studio/compose/remix.ts';
import { useCompose } from '@/studio/compose/use-compose.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { TextDiff } from '@/ui/text-diff.tsx';
import styles from './compare.module.css';
import { PhraseMerge, usePhraseChoice } from './phrase-merge.tsx';

/** How two recipes differ, and what can be made of both. */
export function ComparePanel({ a, b }: { a: Remixed; b: Remixed }) {
  const { t } = useLingui();
  const studio = useStudio();
  const compose = useCompose();
  const connections = useStore(studio.connections.state);
  const [one, other] = useMemo(
    () => [a, b].map((picture) => remixedDraft(studio.connections, picture)),
    // The drafts go to what is nearest among the connections.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [studio, connections, a, b],
  ) as [ReturnType<typeof remixedDraft>, ReturnType<typeof remixedDraft>];
  const [sides, setSides] = useState<Partial<Record<MergePart, MergeSide>>>({});
  const prompt = usePhraseChoice(one.prompt, other.prompt);
  const negative = usePhraseChoice(one.negative, other.negative);
  const parts = differingParts(one, other);

  const merge = () => {
    const before = studio.draft.getState();
    const taken = { prompt: prompt.text, negative: negative.text, sides };
    studio.draft.setState(mergedDraft(one, other, taken), true);
    compose(() => studio.draft.setState(before, true));
  };
  return (
    <aside className={styles['panel']} aria-label={t`Recipes`}>
      <section>
        <h2>
          <Trans>What B says otherwise</Trans>
        </h2>
        <p className={styles['diff']}>
          <TextDiff parts={wordDiff(a.recipe.prompt, b.recipe.prompt)} />
        </p>
        {a.recipe.negative !== b.recipe.negative && (
          <p className={styles['diff']}>
            <Trans>Without</Trans>:{' '}
            <TextDiff parts={wordDiff(a.recipe.negative, b.recipe.negative)} />
          </p>
        )}
        <div className={styles['ways']}>
          <Button look="outlined" onClick={() => compose(remix(studio, a))}>
            <Trans>Start from A</Trans>
          </Button>
          <Button look="outlined" onClick={() => compose(remix(studio, b))}>
            <Trans>Start from B</Trans>
          </Button>
        </div>
      </section>

      <section>
        <h2>
          <Trans>Merge both</Trans>
        </h2>
        <PhraseMerge legend={t`What the picture shows`} choice={prompt} />
        <PhraseMerge legend={t`Without`} choice={negative} />
        {parts.map((part) => (
          <ChoiceGroup
            key={part}
            legend={t(MERGE_PART_NAMES[part])}
            value={sides[part] ?? 'a'}
            onChange={(side) => setSides({ ...sides, [part]: side })}
            choices={(['a', 'b'] as const).map((side) => {
              const words = partWords(side === 'a' ? one : other, part, t) || '–';
              const name = side.toUpperCase();
              return { value: side, label: `${name}: ${words}` };
            })}
          />
        ))}
        {parts.length === 0 && (
          <p className={styles['same']}>
            <Trans>All settings are the same.</Trans>
          </p>
        )}
        <p className={styles['result']} dir="auto">
          {prompt.text}
        </p>
        <Button look="main" disabled={prompt.text === ''} onClick={merge}>
          <Combine size={18} aria-hidden />
          <Trans>Start from the merge</Trans>
        </Button>
      </section>
    </aside>
  );
}
