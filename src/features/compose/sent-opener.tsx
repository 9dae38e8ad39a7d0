import { Trans, useLingui } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import { useStore } from 'zustand';
import { wordDiff } from '@/domain/generation/word-diff.ts';
import { hasLanguage } from '@/domain/prompt/has-language.ts';
import { sentTexts } from '@/studio/compose/sent-texts.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Popover } from '@/ui/popover.tsx';
import { TextDiff } from '@/ui/text-diff.tsx';
import styles from './sent-chips.module.css';

/** Shows the texts as they will be sent, wherever that is not just what was typed. */
export function SentOpener() {
  const { t } = useLingui();
  const { draft } = useStudio();
  const isOther = useStore(
    draft,
    ({ prompt, negative, presets }) =>
      hasLanguage(prompt) || negative.trim() !== '' || presets.length > 0,
  );
  if (!isOther) return null;
  return (
    <Popover
      label={t`As it is sent`}
      className={styles['sent-opener']}
      face={<Eye size={16} aria-hidden />}
    >
      <SentText />
    </Popover>
  );
}

function SentText() {
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
