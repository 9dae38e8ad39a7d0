import { Trans, useLingui } from '@lingui/react/macro';
import {
  Check,
  CircleAlert,
  CircleSlash,
  Clock,
  Image,
  type LucideIcon,
  Plus,
  RotateCcw,
  Send,
  Unplug,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { timeOfId } from '@/domain/id.ts';
import type { Job } from '@/domain/queue/job.ts';
import type { Happened } from '@/domain/queue/job-history.ts';
import { costText, waitText } from '@/studio/amount-words.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './job-detail.module.css';

const ICONS = {
  sent: Send,
  queued: Users,
  preview: Image,
  'put-off': Clock,
  failed: CircleAlert,
  done: Check,
  cancelled: CircleSlash,
  interrupted: Unplug,
  retried: RotateCcw,
} as const satisfies Record<Happened['what'], LucideIcon>;

/** Everything that happened to a job, from its being asked for on. */
export function JobStory({ job: { id, history } }: { job: Job }) {
  const { t } = useLingui();
  return (
    <ol className={styles['story']} aria-label={t`What happened`}>
      <Step atMs={timeOfId(id)} Icon={Plus}>
        <Trans>Asked for and written to disk</Trans>
      </Step>
      {history?.map((one) => (
        <Step
          key={`${one.atMs} ${one.what}`}
          atMs={one.atMs}
          Icon={ICONS[one.what]}
          what={one.what}
        >
          <HappenedWords one={one} />
        </Step>
      ))}
    </ol>
  );
}

function Step({
  atMs,
  Icon,
  what,
  children,
}: {
  atMs: number;
  Icon: LucideIcon;
  what?: Happened['what'];
  children: ReactNode;
}) {
  const { i18n } = useLingui();
  const time = new Intl.DateTimeFormat(i18n.locale, { timeStyle: 'medium' });
  const date = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'full', timeStyle: 'medium' });
  return (
    <li data-what={what}>
      <Icon size={15} aria-hidden />
      <span>{children}</span>
      <time dateTime={new Date(atMs).toISOString()} title={date.format(atMs)}>
        {time.format(atMs)}
      </time>
    </li>
  );
}

function HappenedWords({ one }: { one: Happened }) {
  const { t, i18n } = useLingui();
  const { connections } = useStudio();
  const list = useStore(connections.state);
  switch (one.what) {
    case 'sent': {
      const name = connectionById(list, one.connection)?.name ?? t`a deleted connection`;
      return one.isResumed ? (
        <Trans>Asked for again at {name}</Trans>
      ) : (
        <Trans>Sent to {name}</Trans>
      );
    }
    case 'queued':
      return one.position === null ? (
        <Trans>The service has taken it</Trans>
      ) : (
        <Trans>The service has taken it, {one.position} before it</Trans>
      );
    case 'preview':
      return <Trans>A first preview came</Trans>;
    case 'put-off': {
      const wait = waitText(one.untilMs - one.atMs, i18n.locale);
      const what = t(failureWords(one.failure).what);
      return one.untilMs > one.atMs ? (
        <Trans>
          {what} Waits {wait}.
        </Trans>
      ) : (
        <Trans>{what} Goes elsewhere.</Trans>
      );
    }
    case 'failed':
      return t(failureWords(one.failure).what);
    case 'done': {
      const took = waitText(one.tookMs, i18n.locale);
      const cost = one.cost && costText(one.cost, i18n.locale);
      return cost === undefined ? (
        <Trans>Done in {took}</Trans>
      ) : (
        <Trans>
          Done in {took}, {cost}
        </Trans>
      );
    }
    case 'cancelled':
      return <Trans>Cancelled</Trans>;
    case 'interrupted':
      return <Trans>The page was closed</Trans>;
    case 'retried':
      return <Trans>Asked for again</Trans>;
  }
}
