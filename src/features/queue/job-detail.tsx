import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowUpToLine, Image, PenLine, RotateCcw, Save, X } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { connectionOf, isOpen, type Job } from '@/domain/queue/job.ts';
import { movedInLine } from '@/domain/queue/waiting-line.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { pictureFileName } from '@/domain/library/picture-file-name.ts';
import { useThumbnail } from '@/studio/library/use-thumbnail.ts';
import { paths } from '@/studio/paths.ts';
import { editJob } from '@/studio/queue/edit-job.ts';
import { saveFile } from '@/studio/save-file.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import styles from './job-detail.module.css';
import { JobStory } from './job-story.tsx';
import { JobWords } from './job-words.tsx';
import type { Line } from './use-line.ts';

/** One job: how it stands, what was kept of it, what can be done, and its story. */
export function JobDetail({ job, line }: { job: Job; line: Line }) {
  const { t } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const { queue } = studio;
  const { id, recipe, state } = job;
  const list = useStore(studio.connections.state);
  const unsaved = useStore(queue.state, (now) => now.unsaved.get(id));
  const save = ({ image }: { image: Blob }) =>
    saveFile(image, pictureFileName({ recipe, mediaType: image.type }));
  return (
    <article className={styles['detail']} aria-label={t`Job`} data-state={state.name}>
      <Kept job={job} unsaved={unsaved?.image} />
      <div>
        <p className={styles['prompt']} dir="auto">
          {recipe.prompt}
        </p>
        <p className={styles['state']} role="status">
          {state.name === 'failed' ? (
            <>
              {t(failureWords(state.failure).what)} {t(failureWords(state.failure).next)}
            </>
          ) : (
            <JobWords
              job={job}
              place={line.places.get(id) ?? 1}
              timeLeft={line.times.get(id)}
              nowMs={line.nowMs}
            />
          )}
        </p>
      </div>
      <p className={styles['quiet']}>
        {connectionById(list, connectionOf(job))?.name} · {recipe.size.width} × {recipe.size.height}
      </p>
      {unsaved !== undefined && (
        <p className={styles['quiet']}>
          <Trans>
            The picture is kept in this tab for as long as it is open. It is stored as soon as there
            is space.
          </Trans>{' '}
          <Link href={paths.storage}>
            <Trans>Free space</Trans>
          </Link>
        </p>
      )}
      <div className={styles['ways']}>
        {unsaved !== undefined && (
          <Button look="main" onClick={() => save(unsaved)}>
            <Save size={15} aria-hidden />
            <Trans>Save to a file</Trans>
          </Button>
        )}
        {state.name === 'done' && (
          <Button look="outlined" onClick={() => navigate(paths.picture(id))}>
            <Image size={15} aria-hidden />
            <Trans>Show</Trans>
          </Button>
        )}
        {(state.name === 'failed' || state.name === 'cancelled') && (
          <Button look="outlined" onClick={() => queue.retry([id])}>
            <RotateCcw size={15} aria-hidden />
            <Trans>Retry</Trans>
          </Button>
        )}
        {state.name === 'waiting' && line.waiting[0]?.id !== id && (
          <Button look="outlined" onClick={() => queue.reorder(movedInLine(line.waiting, id, 0))}>
            <ArrowUpToLine size={15} aria-hidden />
            <Trans>Make it next</Trans>
          </Button>
        )}
        {state.name !== 'done' && (
          <Button
            look="outlined"
            onClick={() => {
              editJob(studio, job);
              navigate(paths.compose);
            }}
          >
            <PenLine size={15} aria-hidden />
            <Trans>Edit and ask again</Trans>
          </Button>
        )}
        {isOpen(state) && (
          <Button look="outlined" onClick={() => queue.cancel([id])}>
            <X size={15} aria-hidden />
            <Trans>Cancel</Trans>
          </Button>
        )}
      </div>
      <JobStory job={job} />
    </article>
  );
}

/** What there is of the picture so far, in a frame that has its shape from the beginning. */
function Kept({ job: { id, recipe, state }, unsaved }: { job: Job; unsaved: Blob | undefined }) {
  const { queue } = useStudio();
  const preview = useObjectUrl(useStore(queue.state, ({ previews }) => previews.get(id)));
  const whole = useObjectUrl(unsaved);
  const { width, height } = recipe.size;
  const shape = { aspectRatio: `${width} / ${height}` };
  if (state.name === 'done') return <Thumbnail id={id} shape={shape} />;
  const shown = whole ?? preview;
  return shown === null ? null : (
    <img src={shown} alt="" className={styles['kept']} style={shape} />
  );
}

function Thumbnail({ id, shape }: { id: string; shape: CSSProperties }) {
  const address = useThumbnail(id);
  return (
    <div className={styles['kept']} style={shape}>
      {address !== null && <img src={address} alt="" />}
    </div>
  );
}
