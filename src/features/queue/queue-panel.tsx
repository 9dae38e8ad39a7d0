import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Pause, Play, WifiOff, X } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { paths } from '@/studio/paths.ts';
import { changeSettings } from '@/studio/settings.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { JobDetail } from './job-detail.tsx';
import { JobList } from './job-list.tsx';
import styles from './queue-panel.module.css';
import { TimeLeftWords } from './time-left-words.tsx';
import { useLine } from './use-line.ts';

/** Every job with its state, and what can be done about one or all of them. */
export function QueuePanel() {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const studio = useStudio();
  const { queue, settings } = studio;
  const isOnline = useStore(queue.state, (now) => now.isOnline);
  const isPaused = useStore(settings, (now) => now.isQueuePaused);
  const panel = useRef<HTMLElement>(null);
  const line = useLine();
  const open = line.running.length + line.waiting.length;
  const isEmpty = open + line.failed.length + line.ended.length === 0;

  const [openedId, setOpenedId] = useState<string | null>(null);
  const opened = useStore(queue.state, ({ jobs }) => jobs.get(openedId ?? ''));
  const cameFrom = useRef<{ opener: Element | null; top: number }>(null);
  const show = useCallback((id: string) => {
    cameFrom.current = { opener: document.activeElement, top: panel.current?.scrollTop ?? 0 };
    setOpenedId(id);
  }, []);
  const goBack = useCallback(() => setOpenedId(null), []);
  const isOpened = opened !== undefined;
  useLayoutEffect(() => {
    const { opener, top } = cameFrom.current ?? {};
    if (panel.current === null || top === undefined) return;
    panel.current.scrollTop = isOpened ? 0 : top;
    if (isOpened) panel.current.querySelector<HTMLElement>('header button')?.focus();
    else if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  }, [isOpened]);

  useCommands(
    useMemo(
      () => [
        !isOpened
          ? {
              id: 'close-queue',
              label: t`Close the queue`,
              shortcut: 'escape',
              run: () => navigate(paths.compose),
            }
          : { id: 'all-jobs', label: t`Back to all jobs`, shortcut: 'escape', run: goBack },
        {
          id: 'pause-queue',
          label: isPaused ? t`Go on with the queue` : t`Pause the queue`,
          run: () => changeSettings(studio, { isQueuePaused: !isPaused }),
        },
      ],
      [t, navigate, isOpened, goBack, isPaused, studio],
    ),
  );

  return (
    <section ref={panel} className={styles['panel']} aria-label={t`Queue`}>
      <header className={styles['header']}>
        {isOpened && (
          <IconButton label={t`Back to all jobs`} className={styles['back']} onClick={goBack}>
            <ArrowLeft size={18} aria-hidden />
          </IconButton>
        )}
        <h2>{isOpened ? <Trans>Job</Trans> : <Trans>Queue</Trans>}</h2>
        {(!isEmpty || isPaused) && !isOpened && (
          <Button
            look={isPaused ? 'main' : 'outlined'}
            className={styles['pause']}
            onClick={() => changeSettings(studio, { isQueuePaused: !isPaused })}
          >
            {isPaused ? <Play size={15} aria-hidden /> : <Pause size={15} aria-hidden />}
            {isPaused ? <Trans>Go on</Trans> : <Trans>Pause</Trans>}
          </Button>
        )}
        <IconButton
          label={t`Close the queue`}
          shortcut="Esc"
          onClick={() => navigate(paths.compose)}
        >
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      {opened !== undefined && <JobDetail key={opened.id} job={opened} line={line} />}
      {/* It keeps its place in the list while one job is looked at. */}
      <div className={styles['all']} hidden={isOpened}>
        <p className={styles['summary']}>
          <span role="status">
            {open > 0 ? (
              <Plural value={open} one="# picture on its way" other="# pictures on their way" />
            ) : (
              <Trans>Nothing is on its way.</Trans>
            )}
          </span>
          {open > 0 && isPaused && (
            <>
              {' · '}
              <Trans>nothing new is sent</Trans>
            </>
          )}
          {open > 0 && !isPaused && line.untilAllDone !== null && (
            <>
              {' · '}
              <TimeLeftWords left={line.untilAllDone} />
            </>
          )}
        </p>
        {!isOnline && open > 0 && (
          <p className={styles['note']}>
            <WifiOff size={15} aria-hidden />
            <Trans>No network. What needs it waits and starts by itself.</Trans>
          </p>
        )}
        <JobList line={line} scroller={panel} onOpen={show} />
        {isEmpty && (
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
