import { Trans } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { wordDiff } from '@/domain/generation/word-diff.ts';
import { sentTexts } from '@/studio/compose/sent-texts.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { TextDiff } from '@/ui/text-diff.tsx';
import styles from './sent-chips.module.css';

/** The texts as the service will get them, against what was typed. */
export function SentText() {
  const { draft, plan } = useStudio();
  const typed = useStore(draft);
  const planned = useStore(plan);
  const { prompt, negative, leftOut, isExample } = sentTexts(typed, planned, useModel());
  return (
    <div className={styles['sent']}>
      {isExample && (
        <p className={styles['aside']}>
          <Trans>One of the texts that this stands for:</Trans>
        </p>
      )}
      <p>
        <TextDiff parts={wordDiff(typed.prompt, prompt)} />
      </p>
      {negative.trim() !== '' && (
        <p>
          <strong>
            <Trans>Without</Trans>
          </strong>{' '}
          <TextDiff parts={wordDiff(typed.negative, negative)} />
        </p>
      )}
      {leftOut.length > 0 && (
        <p className={styles['aside']}>
          <Trans>Without meaning here: {leftOut.join(' ')}</Trans>
        </p>
      )}
    </div>
  );
}
