import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check, CircleAlert, CircleSlash, Clock, RotateCcw, X } from 'lucide-react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import {
  connectionOf,
  isOpen,
  type Job,
  type JobState,
  type PlaceInLine,
} from '@/domain/generation/job.ts';
import { waitText } from '@/studio/amount-words.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import styles from './job-row.module.css';

export function JobRow({ job }: { job: Job }) {
  const { t } = useLingui();
  const { queue, keys } = useStudio();
  const { id, recipe, state } = job;
  const isLocked = useStore(
    keys.state,
    (vault) => vault?.isLocked === true && vault.keys.get(connectionOf(job)) === 'device',
  );
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
          <StateWords state={state} isLocked={isLocked} />
        </span>
      </div>
      {isOpen(state) && (
        <IconButton label={t`Cancel`} onClick={() => queue.cancel([id])}>
          <X size={17} aria-hidden />
        </IconButton>
      )}
      {canRetry && (
        <span className={styles['ways']}>
          <IconButton label={t`Retry`} onClick={() => queue.retry([id])}>
            <RotateCcw size={17} aria-hidden />
          </IconButton>
          <IconButton label={t`Dismiss`} onClick={() => queue.clear([id])}>
            <X size={17} aria-hidden />
          </IconButton>
        </span>
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

function StateWords({ state, isLocked }: { state: JobState; isLocked: boolean }) {
  const { t, i18n } = useLingui();
  switch (state.name) {
    case 'waiting':
      return isLocked ? (
        <Trans>Waiting until the keys are unlocked</Trans>
      ) : (
        <Trans>Waiting for its turn</Trans>
      );
    case 'running': {
      const { line } = state;
      if (line && state.done === 0) return <LineWords line={line} />;
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

/** Where the service says that the work stands. */
function LineWords({ line: { position, waitMs } }: { line: PlaceInLine }) {
  const { i18n } = useLingui();
  const wait = waitMs === null || waitMs <= 0 ? null : waitText(waitMs, i18n.locale);
  const before =
    position === null ? null : position === 0 ? (
      <Trans>Next in line at the service</Trans>
    ) : (
      <Plural
        value={position}
        one="In line at the service, # before it"
        other="In line at the service, # before it"
      />
    );
  return (
    <>
      {before ?? <Trans>In line at the service</Trans>}
      {wait !== null && (
        <>
          {', '}
          <Trans>about {wait}</Trans>
        </>
      )}
    </>
  );
}
