import { Trans, useLingui } from '@lingui/react/macro';
import { Check, CircleAlert, CircleSlash, Clock, RotateCcw, X } from 'lucide-react';
import { Link } from 'wouter';
import { isOpen, type Job, type JobState } from '@/domain/generation/job.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './job-row.module.css';

export function JobRow({ job: { id, recipe, state } }: { job: Job }) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const canRetry = state.name === 'failed' || state.name === 'cancelled';
  return (
    <li className={styles['job']} data-state={state.name}>
      <span className={styles['icon']}>
        <StateIcon state={state} />
      </span>
      <div className={styles['words']}>
        {state.name === 'done' ? (
          <Link href={paths.picture(id)} className={styles['prompt']}>
            {recipe.prompt}
          </Link>
        ) : (
          <span className={styles['prompt']}>{recipe.prompt}</span>
        )}
        <span className={styles['state']}>
          <StateWords state={state} />
        </span>
      </div>
      {isOpen(state) && (
        <IconButton label={t`Cancel`} onClick={() => queue.cancel([id])}>
          <X size={17} aria-hidden />
        </IconButton>
      )}
      {canRetry && (
        <IconButton label={t`Retry`} onClick={() => queue.retry([id])}>
          <RotateCcw size={17} aria-hidden />
        </IconButton>
      )}
      {state.name === 'running' && (
        <progress className={styles['progress']} value={state.done} aria-label={t`Progress`} />
      )}
    </li>
  );
}

function StateIcon({ state }: { state: JobState }) {
  switch (state.name) {
    case 'waiting':
      return <Clock size={17} aria-hidden />;
    case 'running':
      return <span className={styles['spinner']} aria-hidden />;
    case 'done':
      return <Check size={17} aria-hidden />;
    case 'failed':
      return <CircleAlert size={17} aria-hidden />;
    case 'cancelled':
      return <CircleSlash size={17} aria-hidden />;
  }
}

function StateWords({ state }: { state: JobState }) {
  const { t, i18n } = useLingui();
  switch (state.name) {
    case 'waiting':
      return <Trans>Waiting for its turn</Trans>;
    case 'running': {
      const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(state.done);
      return <Trans>Being made, {percent}</Trans>;
    }
    case 'done':
      return <Trans>Done</Trans>;
    case 'failed': {
      const { what, next } = failureWords(state.failure);
      return `${t(what)} ${t(next)}`;
    }
    case 'cancelled':
      return <Trans>Cancelled</Trans>;
  }
}
