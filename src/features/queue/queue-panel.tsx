import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { RotateCcw, Square, X } from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { canRetryWithOthers, isOpen, type Job } from '@/domain/generation/job.ts';
import { paths } from '@/studio/paths.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { JobRow } from './job-row.tsx';
import styles from './queue-panel.module.css';

/** Every job with its state, newest first, and what can be done about one or all of them. */
export function QueuePanel() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { queue } = useStudio();
  const byId = useStore(queue.state, ({ jobs }) => jobs);
  const jobs = useMemo(() => [...byId.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1)), [byId]);

  const open = idsOf(jobs, (job) => isOpen(job.state));
  const failed = idsOf(jobs, ({ state }) => canRetryWithOthers(state));
  const ended = idsOf(jobs, (job) => !isOpen(job.state));

  useCommands(
    useMemo(
      () => [
        {
          id: 'close-queue',
          label: t`Close the queue`,
          shortcut: 'escape',
          run: () => navigate(paths.compose),
        },
      ],
      [t, navigate],
    ),
  );

  return (
    <section className={styles['panel']} aria-label={t`Queue`}>
      <header className={styles['header']}>
        <h2>
          <Trans>Queue</Trans>
        </h2>
        <IconButton
          label={t`Close the queue`}
          shortcut="Esc"
          onClick={() => navigate(paths.compose)}
        >
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <p className={styles['summary']} role="status">
        {open.length > 0 ? (
          <Plural value={open.length} one="# picture on its way" other="# pictures on their way" />
        ) : (
          <Trans>Nothing is on its way.</Trans>
        )}
      </p>
      {jobs.length > 0 && (
        <div className={styles['actions']}>
          <Button look="outlined" disabled={open.length === 0} onClick={() => queue.cancel(open)}>
            <Square size={15} aria-hidden />
            <Trans>Cancel all</Trans>
          </Button>
          <Button
            look="outlined"
            disabled={failed.length === 0}
            onClick={() => queue.retry(failed)}
          >
            <RotateCcw size={15} aria-hidden />
            <Trans>Retry failed</Trans>
          </Button>
          <Button look="outlined" disabled={ended.length === 0} onClick={() => queue.clear(ended)}>
            <Trans>Clear ended</Trans>
          </Button>
        </div>
      )}
      <ul className={styles['jobs']} aria-label={t`Jobs`}>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
      {jobs.length === 0 && (
        <p className={styles['empty']}>
          <Trans>
            What you generate waits here for its turn. It survives a reload, a closed tab and a
            crash.
          </Trans>
        </p>
      )}
    </section>
  );
}

function idsOf(jobs: readonly Job[], fits: (job: Job) => boolean): string[] {
  return jobs.filter(fits).map(({ id }) => id);
}
