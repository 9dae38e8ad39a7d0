import { Plural, Trans } from '@lingui/react/macro';
import { PiggyBank } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { billOf } from '@/studio/compose/bill.ts';
import { paths } from '@/studio/paths.ts';
import { roomFor } from '@/studio/queue/room.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './bar-notes.module.css';

/** Says before the click that a spending cap will hold pictures back. */
export function CapNote() {
  const studio = useStudio();
  const draft = useStore(studio.draft);
  const caps = useStore(studio.settings, (settings) => settings.caps);
  const jobs = useStore(studio.queue.state, (now) => now.jobs);
  const { model } = useStore(studio.choice.state);
  const each = model === null ? null : billOf({ ...draft, count: 1 }, model);
  const amount = each?.unit === 'usd' ? each.amount : 0;
  const { connection, count } = draft;
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (amount === 0) setRoom(null);
    else
      void roomFor(studio, { connection, count, each: { unit: 'usd', amount } }).then((found) => {
        if (isCurrent) setRoom(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [studio, connection, count, amount, caps, jobs]);
  if (room === null || room >= count) return null;
  return (
    <p role="status" className={styles['parents']}>
      <PiggyBank size={16} aria-hidden />
      <span>
        {room === 0 ? (
          <Trans>Your spending cap is reached. This will wait in the queue.</Trans>
        ) : (
          <Plural
            value={room}
            one="# picture fits within your spending cap. The rest will wait in the queue."
            other="# pictures fit within your spending cap. The rest will wait in the queue."
          />
        )}{' '}
        <Link href={paths.settings}>
          <Trans>Change the cap</Trans>
        </Link>
      </span>
    </p>
  );
}
