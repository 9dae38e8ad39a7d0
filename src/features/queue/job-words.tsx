import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { needsNetwork, SKETCH } from '@/domain/generation/connection.ts';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { holdOf } from '@/domain/generation/hold.ts';
import { connectionOf, type Job } from '@/domain/generation/job.ts';
import type { TimeLeft } from '@/domain/generation/time-left.ts';
import { waitText } from '@/studio/amount-words.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** What is happening to a job, and how long it will take as far as that is known. */
export function JobWords({
  job,
  position,
  timeLeft,
  nowMs,
}: {
  job: Job;
  /** Its place in line, from 1 on; null for a job that does not wait. */
  position: number | null;
  timeLeft: TimeLeft | undefined;
  nowMs: number;
}) {
  const { t, i18n } = useLingui();
  const { state } = job;
  switch (state.name) {
    case 'waiting':
      return <WaitingWords job={job} position={position} timeLeft={timeLeft} nowMs={nowMs} />;
    case 'running': {
      const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(state.done);
      if (state.done > 0 || state.line === undefined) return <Trans>Being made, {percent}</Trans>;
      const { position: ahead, waitMs } = state.line;
      const wait = waitMs === null ? null : waitText(waitMs, i18n.locale);
      if (ahead !== null && ahead > 0)
        return wait === null ? (
          <Trans>At the service, {ahead} before it</Trans>
        ) : (
          <Trans>
            At the service, {ahead} before it, about {wait}
          </Trans>
        );
      return wait === null ? (
        <Trans>The service has it</Trans>
      ) : (
        <Trans>The service has it, about {wait}</Trans>
      );
    }
    case 'done':
      return <Trans>Done</Trans>;
    case 'failed': {
      const { what, next } = failureWords(state.failure);
      return `${t(what)} ${t(next)}`;
    }
    case 'cancelled':
      return <Trans>Cancelled</Trans>;
  }
}

function WaitingWords({
  job,
  position,
  timeLeft,
  nowMs,
}: {
  job: Job;
  position: number | null;
  timeLeft: TimeLeft | undefined;
  nowMs: number;
}) {
  const { i18n } = useLingui();
  const { queue, settings, connections } = useStudio();
  const isPaused = useStore(settings, (now) => now.isQueuePaused);
  const isOnline = useStore(queue.state, (now) => now.isOnline);
  const standings = useStore(queue.state, (now) => now.standings);
  const list = useStore(connections.state);
  const connection = connectionById(list, connectionOf(job)) ?? SKETCH;
  const hold = holdOf(job, {
    nowMs,
    isPaused,
    isOffline: !isOnline && needsNetwork(connection),
    standing: (id) => standings.get(id),
  });
  const place = position ?? 1;
  switch (hold.kind) {
    case 'paused':
      return <Trans>Number {place}, waits while the queue is paused</Trans>;
    case 'offline':
      return <Trans>Number {place}, waits for the network</Trans>;
    case 'over-cap':
      return <Trans>Number {place}, waits because your spending cap is reached</Trans>;
    case 'pause': {
      const wait = waitText(hold.untilMs - nowMs, i18n.locale);
      return hold.because === 'rate-limited' ? (
        <Trans>The service asks for a pause; sent again in {wait}</Trans>
      ) : (
        <Trans>The service does not answer as it should; tried again in {wait}</Trans>
      );
    }
    case 'turn': {
      if (timeLeft === undefined) return <Trans>Number {place} in line</Trans>;
      const least = waitText(timeLeft.leastMs, i18n.locale);
      const most = waitText(timeLeft.mostMs, i18n.locale);
      return least === most ? (
        <Trans>
          Number {place} in line, done in about {most}
        </Trans>
      ) : (
        <Trans>
          Number {place} in line, done in {least} to {most}
        </Trans>
      );
    }
  }
}
