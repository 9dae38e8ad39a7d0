import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useStore } from 'zustand';
import { needsNetwork, SKETCH } from '@/domain/generation/connection.ts';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { holdOf } from '@/domain/queue/hold.ts';
import { connectionOf, type Job, type PlaceInLine } from '@/domain/queue/job.ts';
import type { TimeLeft } from '@/domain/queue/time-left.ts';
import { costText, waitText } from '@/studio/amount-words.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { TimeLeftWords } from './time-left-words.tsx';

/** What is happening to a job, and how long it will take as far as that is known. */
export function JobWords({
  job,
  place,
  timeLeft,
  nowMs,
}: {
  job: Job;
  /** Where it stands among those that wait for the same connection, from 1 on. */
  place: number;
  timeLeft: TimeLeft | undefined;
  nowMs: number;
}) {
  const { t, i18n } = useLingui();
  const { state } = job;
  switch (state.name) {
    case 'waiting':
      return <WaitingWords job={job} place={place} timeLeft={timeLeft} nowMs={nowMs} />;
    case 'running': {
      const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(state.done);
      if (state.line && state.done === 0) return <LineWords line={state.line} />;
      return <Trans>Being made, {percent}</Trans>;
    }
    case 'done':
      return <DoneWords job={job} />;
    case 'failed':
      return 'mayBeMade' in state.failure ? (
        <Trans>It may have been made and paid for</Trans>
      ) : (
        t(failureWords(state.failure).what)
      );
    case 'cancelled':
      return <Trans>Cancelled</Trans>;
  }
}

function WaitingWords({
  job,
  place,
  timeLeft,
  nowMs,
}: {
  job: Job;
  place: number;
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
        <Trans>Asked to pause, tried again in {wait}</Trans>
      ) : (
        <Trans>No good answer, tried again in {wait}</Trans>
      );
    }
    case 'turn': {
      if (timeLeft === undefined) return <Trans>Number {place} in line</Trans>;
      return (
        <>
          <Trans>Number {place} in line</Trans>
          {', '}
          <TimeLeftWords left={timeLeft} />
        </>
      );
    }
  }
}

/** How long it took and what it cost. */
function DoneWords({ job: { history } }: { job: Job }) {
  const { i18n } = useLingui();
  const done = history?.findLast((one) => one.what === 'done');
  if (done === undefined) return <Trans>Done</Trans>;
  const took = waitText(done.tookMs, i18n.locale);
  return (
    <>
      <Trans>Done in {took}</Trans>
      {done.cost && ` · ${costText(done.cost, i18n.locale)}`}
    </>
  );
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
