import { Trans, useLingui } from '@lingui/react/macro';
import { Dices, Sparkles } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { emptySlots, fillMissing } from '@/domain/blocks/fill-missing.ts';
import { wordDiff } from '@/domain/generation/word-diff.ts';
import { announce } from '@/studio/announcements.ts';
import { phraseLanguage } from '@/studio/compose/blocks.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { TextDiff } from '@/ui/text-diff.tsx';
import { closePopoverAround } from '@/ui/popover.tsx';
import styles from './building-blocks.module.css';

/** Fills the empty slots by rules, on this device; shown before it is taken. */
export function FillMissing() {
  const { t, i18n } = useLingui();
  const { draft, announcements, ports } = useStudio();
  const prompt = useStore(draft, (state) => state.prompt);
  const [seed, setSeed] = useState<number | null>(null);
  const take = useRef<HTMLButtonElement>(null);
  const isShown = seed !== null;
  useEffect(() => {
    if (isShown) take.current?.focus();
  }, [isShown]);
  const shuffle = () => setSeed(Math.floor(ports.random() * 0x1_0000_0000));

  const missing = emptySlots(prompt);
  if (seed === null || missing.length === 0)
    return (
      <Button
        look="outlined"
        className={styles['fill']}
        disabled={missing.length === 0}
        onClick={shuffle}
      >
        <Sparkles size={16} aria-hidden />
        {missing.length === 0 ? (
          <Trans>Nothing is missing</Trans>
        ) : (
          <Trans>Fill what is missing</Trans>
        )}
      </Button>
    );

  const filled = fillMissing(prompt, phraseLanguage(prompt, i18n.locale), seed);
  const accept = () => {
    // What was taken and its Undo are behind the panel.
    if (take.current) closePopoverAround(take.current);
    draft.setState({ prompt: filled });
    setSeed(null);
    announce(announcements, {
      message: t`What was missing is filled in`,
      action: {
        label: t`Undo`,
        run: () => {
          if (draft.getState().prompt === filled) draft.setState({ prompt });
        },
      },
    });
  };
  return (
    <section aria-label={t`What would be filled in`} className={styles['proposal']}>
      <p aria-live="polite">
        <TextDiff parts={wordDiff(prompt, filled)} />
      </p>
      <div className={styles['ways']}>
        <Button ref={take} look="main" onClick={accept}>
          <Trans>Take</Trans>
        </Button>
        <Button look="outlined" onClick={shuffle}>
          <Dices size={16} aria-hidden />
          <Trans>Another</Trans>
        </Button>
        <Button onClick={() => setSeed(null)}>
          <Trans>Leave</Trans>
        </Button>
      </div>
    </section>
  );
}
