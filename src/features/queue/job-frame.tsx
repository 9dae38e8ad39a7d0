import { useLingui } from '@lingui/react/macro';
import { CircleAlert, CircleSlash, GripVertical, Image } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useStore } from 'zustand';
import type { Job } from '@/domain/queue/job.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import styles from './job-row.module.css';

/** What there is to see of a job: its picture, its preview, or how it stands; for one that waits its grip. */
export function JobFrame({
  job: { id, state },
  onGrip,
}: {
  job: Job;
  onGrip: ((event: PointerEvent<HTMLElement>, id: string) => void) | undefined;
}) {
  const { t } = useLingui();
  const { queue } = useStudio();
  const preview = useObjectUrl(useStore(queue.state, ({ previews }) => previews.get(id)));
  if (onGrip !== undefined)
    return (
      <span
        className={styles['grip']}
        title={t`Drag to another place (Alt ↑ ↓)`}
        onPointerDown={(event) => onGrip(event, id)}
      >
        <GripVertical size={17} aria-hidden />
      </span>
    );
  return (
    <span className={styles['frame']}>
      {state.name === 'done' ? (
        <Thumbnail id={id} />
      ) : preview !== null ? (
        <img src={preview} alt="" />
      ) : state.name === 'running' ? (
        <span className={styles['spinner']} />
      ) : state.name === 'failed' ? (
        <CircleAlert size={18} aria-hidden />
      ) : (
        <CircleSlash size={18} aria-hidden />
      )}
    </span>
  );
}

function Thumbnail({ id }: { id: string }) {
  const address = useThumbnail(id);
  return address === null ? <Image size={18} aria-hidden /> : <img src={address} alt="" />;
}
