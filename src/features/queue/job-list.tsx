import { useLingui } from '@lingui/react/macro';
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Job } from '@/domain/queue/job.ts';
import { freshStanding } from '@/domain/queue/standing.ts';
import { timesLeft } from '@/domain/queue/time-left.ts';
import { movedInLine, waitingLine } from '@/domain/queue/turn.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './job-list.module.css';
import { JobRow } from './job-row.tsx';
import { useNow } from './use-now.ts';

const ROW_HEIGHT = 64;
const ROWS_BEYOND = 6;

/** What is being made, then what waits in its order, then what has ended; only rows in view are there. */
export function JobList({
  jobs,
  scroller,
  onOpen,
}: {
  jobs: ReadonlyMap<string, Job>;
  scroller: RefObject<HTMLElement | null>;
  onOpen: (id: string) => void;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const nowMs = useNow();
  const standings = useStore(queue.state, (now) => now.standings);
  const { running, line, ended } = useMemo(() => inOrder(jobs), [jobs]);
  const rows = useMemo(() => [...running, ...line, ...ended], [running, line, ended]);
  const times = useMemo(
    () => timesLeft(line, running, (id) => standings.get(id) ?? freshStanding(id), nowMs),
    [line, running, standings, nowMs],
  );
  const move = useCallback(
    (id: string, position: number) => queue.reorder(movedInLine(line, id, position - 1)),
    [queue, line],
  );
  const { first, last } = useRowsInView(scroller, rows.length);
  return (
    <ul
      className={styles['jobs']}
      aria-label={t`Jobs`}
      style={{ height: rows.length * ROW_HEIGHT }}
    >
      {rows.slice(first, last).map((job, offset) => {
        const index = first + offset;
        const place = index - running.length;
        return (
          <li
            key={job.id}
            className={styles['row']}
            style={{ translate: `0 ${index * ROW_HEIGHT}px` }}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
          >
            <JobRow
              job={job}
              position={job.state.name === 'waiting' ? place + 1 : null}
              timeLeft={times.get(job.id)}
              // Only what waits counts the seconds.
              nowMs={job.state.name === 'waiting' ? nowMs : 0}
              onOpen={onOpen}
              onMove={move}
            />
          </li>
        );
      })}
    </ul>
  );
}

function inOrder(jobs: ReadonlyMap<string, Job>) {
  const running: Job[] = [];
  const ended: Job[] = [];
  for (const job of jobs.values()) {
    if (job.state.name === 'running') running.push(job);
    else if (job.state.name !== 'waiting') ended.push(job);
  }
  return {
    running: running.toSorted(newestFirst),
    line: waitingLine(jobs.values()),
    ended: ended.toSorted(newestFirst),
  };
}

function newestFirst(a: Job, b: Job): number {
  return a.id < b.id ? 1 : -1;
}

/** Which rows of a list at the scroller's end can be seen, and some around them. */
function useRowsInView(scroller: RefObject<HTMLElement | null>, count: number) {
  const [span, setSpan] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const look = () => setSpan({ top: box.scrollTop, height: box.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return {
    first: Math.max(0, Math.min(Math.floor(span.top / ROW_HEIGHT), count) - ROWS_BEYOND),
    last: Math.min(count, Math.ceil((span.top + span.height) / ROW_HEIGHT) + ROWS_BEYOND),
  };
}
