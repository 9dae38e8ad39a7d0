import { useLingui } from '@lingui/react/macro';
import { type ReactNode, type RefObject, useId } from 'react';
import type { Job } from '@/domain/queue/job.ts';
import styles from './job-list.module.css';
import { JobRow } from './job-row.tsx';
import { useDragInLine } from './use-drag-in-line.ts';
import type { Line } from './use-line.ts';

/** In px, as in the style. */
export const ROW_HEIGHT = 60;
export const HEAD_HEIGHT = 44;
const ROWS_BEYOND = 5;

/** A part of the list, in px from its beginning. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Jobs of one kind under their name; only rows in view are there. */
export function JobGroup({
  title,
  jobs,
  action,
  line,
  span,
  scroller,
  onOpen,
  onMove,
  onStep,
}: {
  title: string;
  jobs: readonly Job[];
  /** What can be done about all of them. */
  action?: ReactNode;
  line: Line;
  /** What is in view, from the beginning of this group. */
  span: Span;
  scroller: RefObject<HTMLElement | null>;
  onOpen: (id: string) => void;
  /** Puts one at another place, counted from 0; absent where there is no order to change. */
  onMove?: (id: string, index: number) => boolean;
  /** Moves one by so many places. */
  onStep?: (id: string, by: number) => void;
}) {
  const { i18n } = useLingui();
  const headingId = useId();
  const drag = useDragInLine(jobs, scroller, ROW_HEIGHT, onMove);
  const first = Math.max(0, Math.floor((span.top - HEAD_HEIGHT) / ROW_HEIGHT) - ROWS_BEYOND);
  const last = Math.ceil((span.bottom - HEAD_HEIGHT) / ROW_HEIGHT) + ROWS_BEYOND;
  const shown = jobs
    .slice(first, Math.max(first, last))
    .map((job, at) => [job, first + at] as const);
  // What is dragged stays, however far the list has been scrolled meanwhile.
  const dragged = jobs[drag.from];
  if (dragged && !shown.some(([job]) => job === dragged)) shown.push([dragged, drag.from]);
  return (
    <section aria-labelledby={headingId}>
      <header className={styles['head']}>
        <h3 id={headingId}>
          {title} <span className={styles['count']}>{jobs.length.toLocaleString(i18n.locale)}</span>
        </h3>
        {action}
      </header>
      <ul
        className={styles['jobs']}
        aria-labelledby={headingId}
        style={{ height: jobs.length * ROW_HEIGHT }}
        data-dragging={drag.from >= 0 || undefined}
      >
        {shown.map(([job, index]) => (
          <li
            key={job.id}
            className={styles['row']}
            style={{ translate: `0 ${index * ROW_HEIGHT + drag.shiftOf(index)}px` }}
            data-dragged={index === drag.from || undefined}
            aria-setsize={jobs.length}
            aria-posinset={index + 1}
          >
            <JobRow
              job={job}
              place={line.places.get(job.id) ?? 1}
              timeLeft={line.times.get(job.id)}
              // Only what waits counts the seconds.
              nowMs={job.state.name === 'waiting' ? line.nowMs : 0}
              onOpen={onOpen}
              onStep={onStep}
              onGrip={onMove === undefined ? undefined : drag.begin}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
