import { Trans, useLingui } from '@lingui/react/macro';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { canRetryWithOthers, type Job } from '@/domain/queue/job.ts';
import { movedInLine, waitingLine } from '@/domain/queue/waiting-line.ts';
import type { Queue } from '@/studio/queue/queue.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { HEAD_HEIGHT, JobGroup, ROW_HEIGHT, type Span } from './job-group.tsx';
import styles from './job-list.module.css';
import type { Line } from './use-line.ts';

/** What is being made, what waits in its order, what failed and what has ended. */
export function JobList({
  line,
  scroller,
  onOpen,
}: {
  line: Line;
  scroller: RefObject<HTMLElement | null>;
  onOpen: (id: string) => void;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const inView = useSpanInView(scroller);
  const [moved, setMoved] = useState('');
  const { running, waiting, failed, ended } = line;
  const tell = useCallback(
    (place: number | null) => {
      if (place !== null) setMoved(t`Now number ${place} in line`);
    },
    [t],
  );
  const step = useCallback(
    (id: string, by: number) => {
      // Keys may be quicker than the list is shown anew.
      const now = waitingLine(queue.state.getState().jobs.values());
      tell(moveInLine(queue, now, id, now.findIndex((job) => job.id === id) + by));
    },
    [queue, tell],
  );
  const move = (id: string, index: number) => {
    const place = moveInLine(queue, waiting, id, index);
    tell(place);
    return place !== null;
  };
  const retriable = failed.filter(({ state }) => canRetryWithOthers(state));
  const groups = [
    { name: 'running', title: t`Being made`, jobs: running },
    {
      name: 'waiting',
      title: t`Waiting`,
      jobs: waiting,
      onMove: move,
      onStep: step,
      action: (
        <Button onClick={() => queue.cancel(idsOf([...waiting, ...running]))}>
          <Trans>Cancel all</Trans>
        </Button>
      ),
    },
    {
      name: 'failed',
      title: t`Failed`,
      jobs: failed,
      action: (
        <Button disabled={retriable.length === 0} onClick={() => queue.retry(idsOf(retriable))}>
          <Trans>Retry failed</Trans>
        </Button>
      ),
    },
    {
      name: 'ended',
      title: t`Done`,
      jobs: ended,
      action: (
        <Button onClick={() => queue.clear(idsOf([...failed, ...ended]))}>
          <Trans>Clear ended</Trans>
        </Button>
      ),
    },
  ].filter(({ jobs }) => jobs.length > 0);
  let top = 0;
  return (
    <div className={styles['groups']}>
      {groups.map(({ name, ...group }) => {
        const span = { top: inView.top - top, bottom: inView.bottom - top };
        top += HEAD_HEIGHT + group.jobs.length * ROW_HEIGHT;
        return (
          <JobGroup
            key={name}
            {...group}
            line={line}
            span={span}
            scroller={scroller}
            onOpen={onOpen}
          />
        );
      })}
      <p role="status" className="visually-hidden">
        {moved}
      </p>
    </div>
  );
}

/** Gives the place, from 1 on, at which the job then stands; null where it stood there already. */
function moveInLine(queue: Queue, line: readonly Job[], id: string, index: number): number | null {
  const turns = movedInLine(line, id, index);
  if (turns.size === 0) return null;
  queue.reorder(turns);
  return Math.max(0, Math.min(index, line.length - 1)) + 1;
}

function idsOf(jobs: readonly Job[]): string[] {
  return jobs.map(({ id }) => id);
}

/** Which part of the list can be seen, in steps of a row; what stands before it is less than the rows beyond. */
function useSpanInView(scroller: RefObject<HTMLElement | null>): Span {
  const [span, setSpan] = useState<Span>({ top: 0, bottom: 800 });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    let height = 0;
    const look = () => {
      const top = Math.floor(box.scrollTop / ROW_HEIGHT) * ROW_HEIGHT;
      const bottom = top + Math.ceil(height / ROW_HEIGHT) * ROW_HEIGHT;
      setSpan((known) => (known.top === top && known.bottom === bottom ? known : { top, bottom }));
    };
    const observer = new ResizeObserver(() => {
      height = box.clientHeight;
      look();
    });
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return span;
}
