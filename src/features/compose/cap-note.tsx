import { Plural, Trans } from '@lingui/react/macro';
import { PiggyBank } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { countOpen } from '@/domain/queue/job.ts';
import { MOST_PICTURES } from '@/domain/recipe/draft-problem.ts';
import { billOf } from '@/studio/compose/bill.ts';
import { hrefOf, paths } from '@/studio/paths.ts';
import { useAsked } from '@/studio/compose/use-asked.ts';
import { roomFor } from '@/studio/queue/room.ts';
import { useStudio } from '@/studio/use-studio.ts';
import styles from './bar-notes.module.css';

/** Says before the click that a spending cap will hold pictures back. */
export function CapNote() {
  const studio = useStudio();
  const draft = useAsked();
  const { model } = useStore(studio.choice.state);
  const each = model === null ? null : billOf({ ...draft, count: 1 }, model);
  const amount = each?.unit === 'usd' ? each.amount : 0;
  const { connection } = draft;
  // More are not made at once.
  const count = Math.min(draft.count, MOST_PICTURES);
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    if (amount === 0) return undefined;
    let isCurrent = true;
    const look = async () => {
      const found = await roomFor(studio, { connection, count, usd: amount });
      if (isCurrent) setRoom(found);
    };
    const stops = [
      studio.settings.subscribe(() => void look()),
      studio.queue.state.subscribe((now, before) => {
        if (countOpen(now.jobs) !== countOpen(before.jobs)) void look();
      }),
    ];
    void look();
    return () => {
      isCurrent = false;
      for (const stop of stops) stop();
    };
  }, [studio, connection, count, amount]);
  if (amount === 0 || room === null || room >= count) return null;
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
        <a href={hrefOf(paths.settings)}>
          <Trans>Change the cap</Trans>
        </a>
      </span>
    </p>
  );
}
