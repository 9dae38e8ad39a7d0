import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { countOpen, type Job } from '@/domain/queue/job.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { keepAwake } from './keep-awake.ts';
import { playTone } from './tone.ts';

/** The queue beyond the page: the app's badge, the screen's sleep, a notification, a tone. */
export function useQueueSigns(): void {
  const { t } = useLingui();
  const { queue, settings, ports } = useStudio();
  const { keepsAwake, notifies, sounds } = useStore(settings);
  const open = useStore(queue.state, ({ jobs }) => countOpen(jobs));
  const hasUnsaved = useStore(queue.state, ({ unsaved }) => unsaved.size > 0);
  const isBusy = open > 0;

  useEffect(() => {
    // Only installed apps have a badge.
    if ('setAppBadge' in navigator) void navigator.setAppBadge(open).catch(() => undefined);
  }, [open]);

  useEffect(() => (isBusy && keepsAwake ? keepAwake() : undefined), [isBusy, keepsAwake]);

  const busySinceMs = useRef<number | null>(null);
  useEffect(() => {
    const sinceMs = busySinceMs.current;
    if (isBusy) busySinceMs.current ??= ports.now();
    else busySinceMs.current = null;
    if (isBusy || sinceMs === null || !document.hidden) return;
    const { done, failed } = endedSince(queue.state.getState().jobs.values(), sinceMs);
    if (done + failed === 0) return;
    if (sounds) void playTone();
    const made = t`${plural(done, { one: '# picture is done.', other: '# pictures are done.' })}`;
    const lost = t`${plural(failed, { one: '# picture has failed.', other: '# pictures have failed.' })}`;
    if (notifies) void notify(failed === 0 ? made : done === 0 ? lost : `${made} ${lost}`);
  }, [isBusy, notifies, sounds, queue, ports, t]);

  useEffect(() => {
    if (!hasUnsaved) return undefined;
    // What could not be stored is gone with the page.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [hasUnsaved]);
}

/** What the user has ended is no news. */
function endedSince(jobs: Iterable<Job>, sinceMs: number) {
  let done = 0;
  let failed = 0;
  for (const { state } of jobs) {
    if (!('endedAtMs' in state) || state.endedAtMs < sinceMs) continue;
    if (state.name === 'done') done += 1;
    else if (state.name === 'failed') failed += 1;
  }
  return { done, failed };
}

/** Of several tabs' notifications one remains. */
async function notify(body: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration
    ?.showNotification('Bildwerk', { body, tag: 'queue', icon: './icon-192.png' })
    .catch(() => undefined);
}
