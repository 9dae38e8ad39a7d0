import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { needsNetwork, SKETCH } from '@/domain/generation/connection.ts';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { holdOf } from '@/domain/queue/hold.ts';
import { connectionOf, type Job, type PlaceInLine } from '@/domain/queue/job.ts';
import type { TimeLeft } from '@/domain/queue/time-left.ts';
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
      if (state.line && state.done === 0) return <LineWords line={state.line} />;
      return <Trans>Being made, {percent}</Trans>;
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
  const { queue, settings, connections, keys } = useStudio();
  const isLocked = useStore(
    keys.state,
    (vault) => vault?.isLocked === true && vault.keys.get(connectionOf(job)) === 'device',
  );
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
  if (isLocked) return <Trans>Waiting until the keys are unlocked</Trans>;
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

/** Where the service says that the work stands. */
function LineWords({ line: { position, waitMs } }: { line: PlaceInLine }) {
  const { i18n } = useLingui();
  const wait = waitMs === null || waitMs <= 0 ? null : waitText(waitMs, i18n.locale);
  const before =
    position === null ? null : position === 0 ? (
      <Trans>Next in line at the service</Trans>
    ) : (
      <Plural
        value={position}
        one="In line at the service, # before it"
        other="In line at the service, # before it"
      />
    );
  return (
    <>
      {before ?? <Trans>In line at the service</Trans>}
      {wait !== null && (
        <>
          {', '}
          <Trans>about {wait}</Trans>
        </>
      )}
    </>
  );
}
