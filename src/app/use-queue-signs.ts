import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { isOpen } from '@/domain/queue/job.ts';
import { useStudio } from '@/studio/use-studio.ts';

const TITLE = document.title;

/** The queue beyond the page: the tab's title, the app's badge, the screen's sleep, a notification. */
export function useQueueSigns(): void {
  const { t } = useLingui();
  const { queue, settings } = useStudio();
  const { keepsAwake, notifies } = useStore(settings);
  const open = useStore(queue.state, ({ jobs }) => {
    let count = 0;
    for (const { state } of jobs.values()) if (isOpen(state)) count += 1;
    return count;
  });
  const hasUnsaved = useStore(queue.state, ({ unsaved }) => unsaved.size > 0);
  const isBusy = open > 0;

  useEffect(() => {
    document.title = open > 0 ? `(${open}) ${TITLE}` : TITLE;
    // Only installed apps have a badge.
    if ('setAppBadge' in navigator) void navigator.setAppBadge(open).catch(() => undefined);
  }, [open]);

  useEffect(() => (isBusy && keepsAwake ? keepAwake() : undefined), [isBusy, keepsAwake]);

  const wasBusy = useRef(false);
  useEffect(() => {
    const isDone = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    if (isDone && notifies && document.hidden) {
      void navigator.serviceWorker
        .getRegistration()
        .then((registration) => registration?.showNotification(t`Your pictures are done.`))
        .catch(() => undefined);
    }
  }, [isBusy, notifies, t]);

  useEffect(() => {
    if (!hasUnsaved) return undefined;
    // What could not be stored is gone with the page.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [hasUnsaved]);
}

/** Holds the screen on until it is called off; the browser lets go of it whenever the page is hidden. */
function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;
  const hold = async () => {
    if (document.hidden || !('wakeLock' in navigator)) return;
    lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (isOver) void lock?.release();
  };
  const onVisible = () => void hold();
  document.addEventListener('visibilitychange', onVisible);
  void hold();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  };
}
