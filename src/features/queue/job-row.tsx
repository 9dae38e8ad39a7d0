import { useLingui } from '@lingui/react/macro';
import { RotateCcw, X } from 'lucide-react';
import { type KeyboardEvent, memo, type PointerEvent } from 'react';
import { isOpen, type Job } from '@/domain/queue/job.ts';
import type { TimeLeft } from '@/domain/queue/time-left.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { JobFrame } from './job-frame.tsx';
import styles from './job-row.module.css';
import { JobWords } from './job-words.tsx';

/** One job in the list. One that waits is moved by its grip, or with Alt and the arrow keys. */
export const JobRow = memo(function JobRow({
  job,
  place,
  timeLeft,
  nowMs,
  onOpen,
  onStep,
  onGrip,
}: {
  job: Job;
  /** Where it stands among those that wait for the same connection, from 1 on. */
  place: number;
  timeLeft: TimeLeft | undefined;
  nowMs: number;
  onOpen: (id: string) => void;
  /** Moves it in line by so many places; absent where there is no line. */
  onStep: ((id: string, by: number) => void) | undefined;
  onGrip: ((event: PointerEvent<HTMLElement>, id: string) => void) | undefined;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const { id, recipe, state } = job;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (onStep === undefined || by === undefined || !event.altKey) return;
    event.preventDefault();
    onStep(id, by);
  };
  return (
    <div className={styles['job']} data-state={state.name}>
      <JobFrame job={job} onGrip={onGrip} />
      <button
        type="button"
        className={styles['words']}
        aria-label={recipe.prompt}
        aria-keyshortcuts={onStep && 'Alt+ArrowUp Alt+ArrowDown'}
        aria-describedby={`state-${id}`}
        onClick={() => onOpen(id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles['prompt']} dir="auto">
          {recipe.prompt}
        </span>
        <span className={styles['state']} id={`state-${id}`}>
          <JobWords job={job} place={place} timeLeft={timeLeft} nowMs={nowMs} />
        </span>
      </button>
      {isOpen(state) && (
        <IconButton label={t`Cancel`} className={styles['way']} onClick={() => queue.cancel([id])}>
          <X size={17} aria-hidden />
        </IconButton>
      )}
      {(state.name === 'failed' || state.name === 'cancelled') && (
        <IconButton label={t`Retry`} className={styles['way']} onClick={() => queue.retry([id])}>
          <RotateCcw size={17} aria-hidden />
        </IconButton>
      )}
      {state.name === 'running' && (
        <progress className={styles['progress']} value={state.done} aria-label={t`Progress`} />
      )}
    </div>
  );
});
