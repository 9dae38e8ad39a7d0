import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Pause, Play, RotateCcw, Square, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { canRetryWithOthers, isOpen, type Job } from '@/domain/queue/job.ts';
import { paths } from '@/studio/paths.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { JobDetail } from './job-detail.tsx';
import { JobList } from './job-list.tsx';
import styles from './queue-panel.module.css';

/** Every job with its state, and what can be done about one or all of them. */
export function QueuePanel() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const studio = useStudio();
  const { queue, settings } = studio;
  const jobs = useStore(queue.state, (now) => now.jobs);
  const isPaused = useStore(settings, (now) => now.isQueuePaused);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const opened = openedId === null ? undefined : jobs.get(openedId);
  const panel = useRef<HTMLElement>(null);

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
          run: () => (openedId === null ? navigate(paths.compose) : setOpenedId(null)),
        },
      ],
      [t, navigate, openedId],
    ),
  );

  return (
    <section ref={panel} className={styles['panel']} aria-label={t`Queue`}>
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
      {opened !== undefined && <JobDetail job={opened} onClose={() => setOpenedId(null)} />}
      {/* It keeps its place in the list while one job is looked at. */}
      <div className={styles['all']} hidden={opened !== undefined}>
        {(jobs.size > 0 || isPaused) && (
          <div className={styles['actions']}>
            <Button
              look={isPaused ? 'main' : 'outlined'}
              onClick={() => changeSettings(studio, { isQueuePaused: !isPaused })}
            >
              {isPaused ? <Play size={15} aria-hidden /> : <Pause size={15} aria-hidden />}
              {isPaused ? <Trans>Go on</Trans> : <Trans>Pause</Trans>}
            </Button>
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
            <Button
              look="outlined"
              disabled={ended.length === 0}
              onClick={() => queue.clear(ended)}
            >
              <Trans>Clear ended</Trans>
            </Button>
          </div>
        )}
        <JobList jobs={jobs} scroller={panel} onOpen={setOpenedId} />
        {jobs.size === 0 && (
          <p className={styles['empty']}>
            <Trans>
              What you generate waits here for its turn. It survives a reload, a closed tab and a
              crash.
            </Trans>
          </p>
        )}
      </div>
    </section>
  );
}

function idsOf(jobs: ReadonlyMap<string, Job>, fits: (job: Job) => boolean): string[] {
  return [...jobs.values()].filter(fits).map(({ id }) => id);
}
