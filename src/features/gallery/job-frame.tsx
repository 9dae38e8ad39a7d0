import { Trans, useLingui } from '@lingui/react/macro';
import { ImageOff, RotateCcw, X } from 'lucide-react';
import { useStore } from 'zustand';
import { failureWords } from '@/studio/failure-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { groundOf } from '@/ui/placeholder.ts';
import styles from './wall.module.css';

/** A job at the place where its picture will be. */
export function JobFrame({
  id,
  preview,
  tabIndex,
}: {
  id: string;
  preview: string | null;
  tabIndex: 0 | -1;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const job = useStore(queue.state, ({ jobs }) => jobs.get(id));
  if (job === undefined) return null;
  const { recipe, state } = job;
  if (state.name === 'failed') {
    const { what, next } = failureWords(state.failure);
    return (
      <div role="group" aria-label={recipe.prompt} className={styles['failed']}>
        <ImageOff size={22} strokeWidth={1.5} aria-hidden />
        <p>{t(what)}</p>
        <p className={styles['next']}>{t(next)}</p>
        <div className={styles['ways']}>
          <Button look="outlined" tabIndex={tabIndex} onClick={() => queue.retry([id])}>
            <RotateCcw size={16} aria-hidden />
            <Trans>Retry</Trans>
          </Button>
          <IconButton label={t`Dismiss`} onClick={() => queue.clear([id])}>
            <X size={17} aria-hidden />
          </IconButton>
        </div>
      </div>
    );
  }
  const done = state.name === 'running' ? state.done : 0;
  return (
    <div
      role="group"
      aria-label={recipe.prompt}
      // The arrow keys lead through every frame of the wall.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={tabIndex}
      className={styles['job']}
      data-state={state.name}
      data-preview={preview === null ? undefined : ''}
      style={groundOf(preview)}
    >
      <p className={styles['caption']}>
        <span dir="auto">{recipe.prompt}</span>
      </p>
      <progress
        className={styles['progress']}
        value={done}
        aria-label={state.name === 'running' ? t`Being made` : t`Waiting for its turn`}
      />
      <IconButton label={t`Cancel`} className={styles['cancel']} onClick={() => queue.cancel([id])}>
        <X size={17} aria-hidden />
      </IconButton>
    </div>
  );
}
