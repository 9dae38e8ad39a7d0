import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Cost } from '@/domain/generation/cost.ts';
import { wordDiff } from '@/domain/generation/word-diff.ts';
import { mended, type RicherPrompt } from '@/domain/prompt/richer-prompt.ts';
import { costText } from '@/studio/amount-words.ts';
import { announce } from '@/studio/announcements.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { TextDiff } from '@/ui/text-diff.tsx';
import { closePopoverAround } from '@/ui/popover.tsx';
import styles from './building-blocks.module.css';

/** A richer prompt beside the one that was written; taken only when it is whole. */
export function RicherProposal({
  prompt,
  richer,
  cost,
  onAgain,
  onLeave,
}: {
  prompt: string;
  richer: RicherPrompt;
  cost: Cost | null;
  onAgain: () => void;
  onLeave: () => void;
}) {
  const { t, i18n } = useLingui();
  const { draft, announcements } = useStudio();
  const written = useStore(draft, (state) => state.prompt);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const isWhole = richer.lost.length === 0;
  const text = isWhole ? richer.text : mended(richer);
  const lost = richer.lost.join(', ');
  const take = () => {
    // What was taken and its Undo are behind the panel.
    if (section.current) closePopoverAround(section.current);
    draft.setState({ prompt: text });
    announce(announcements, {
      message: t`The richer prompt is taken`,
      action: {
        label: t`Undo`,
        run: () => {
          if (draft.getState().prompt === text) draft.setState({ prompt });
        },
      },
    });
    onLeave();
  };
  return (
    <section ref={section} tabIndex={-1} aria-label={t`Make richer`} className={styles['proposal']}>
      <p>
        <TextDiff parts={wordDiff(prompt, text)} />
      </p>
      {!isWhole && (
        <p className={styles['hint']}>
          <Trans>The answer lost {lost}. It is put back at the end.</Trans>
        </p>
      )}
      {cost && (
        <p className={styles['hint']}>
          <Trans>That cost {costText(cost, i18n.locale)}.</Trans>
        </p>
      )}
      {written !== prompt && (
        <p className={styles['hint']}>
          <Trans>The prompt has changed since. Ask again for the new one.</Trans>
        </p>
      )}
      <div className={styles['ways']}>
        <Button look="main" disabled={written !== prompt} onClick={take}>
          {isWhole ? <Trans>Take</Trans> : <Trans>Mend and take</Trans>}
        </Button>
        <Button look="outlined" onClick={onAgain}>
          <RotateCw size={16} aria-hidden />
          <Trans>Again</Trans>
        </Button>
        <Button onClick={onLeave}>
          <Trans>Leave</Trans>
        </Button>
      </div>
    </section>
  );
}
