import { useLingui } from '@lingui/react/macro';
import { Check, ChevronRight, CircleAlert, CircleSlash, Clock, RotateCcw, X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, memo } from 'react';
import { useStore } from 'zustand';
import { isOpen, type Job, type JobState } from '@/domain/queue/job.ts';
import type { TimeLeft } from '@/domain/queue/time-left.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { IconButton } from '@/ui/button.tsx';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import styles from './job-row.module.css';
import { JobWords } from './job-words.tsx';

/** One job in the list. One that waits is moved with Alt and the arrow keys, or dragged. */
export const JobRow = memo(function JobRow({
  job,
  position,
  timeLeft,
  nowMs,
  onOpen,
  onMove,
}: {
  job: Job;
  position: number | null;
  timeLeft: TimeLeft | undefined;
  nowMs: number;
  onOpen: (id: string) => void;
  /** Puts a job at a place in line, counted from 1. */
  onMove: (id: string, position: number) => void;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const { id, recipe, state } = job;
  const preview = useObjectUrl(useStore(queue.state, ({ previews }) => previews.get(id)));
  const canRetry = state.name === 'failed' || state.name === 'cancelled';
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (position === null || by === undefined || !event.altKey) return;
    event.preventDefault();
    onMove(id, position + by);
  };
  const moving =
    position === null
      ? {}
      : {
          draggable: true,
          onDragStart: ({ dataTransfer }: DragEvent) => dataTransfer.setData(DRAGGED, id),
          onDragOver: (event: DragEvent) => {
            if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
          },
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            onMove(event.dataTransfer.getData(DRAGGED), position);
          },
        };
  return (
    <div className={styles['job']} data-state={state.name} {...moving}>
      <span className={styles['icon']}>
        {preview === null ? (
          <StateIcon state={state} />
        ) : (
          <img src={preview} alt="" className={styles['preview']} />
        )}
      </span>
      <button
        type="button"
        className={styles['words']}
        aria-label={recipe.prompt}
        aria-keyshortcuts={position === null ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
        aria-describedby={`state-${id}`}
        onClick={() => onOpen(id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles['prompt']} dir="auto">
          {recipe.prompt}
        </span>
        <span className={styles['state']} id={`state-${id}`}>
          <JobWords job={job} position={position} timeLeft={timeLeft} nowMs={nowMs} />
        </span>
      </button>
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
      {state.name === 'done' && (
        <ChevronRight size={17} aria-hidden className={styles['more'] ?? ''} />
      )}
      {state.name === 'running' && (
        <progress className={styles['progress']} value={state.done} aria-label={t`Progress`} />
      )}
    </div>
  );
});

const DRAGGED = 'application/x-bildwerk-job';

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
