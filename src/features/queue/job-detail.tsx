import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Image, PenLine, RotateCcw, Save, X } from 'lucide-react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { connectionById } from '@/domain/generation/connection-list.ts';
import { isOpen, type Job } from '@/domain/queue/job.ts';
import type { Happened } from '@/domain/queue/job-history.ts';
import { costText, waitText } from '@/studio/amount-words.ts';
import { editJob } from '@/studio/queue/edit-job.ts';
import { failureWords } from '@/studio/failure-words.ts';
import { paths } from '@/studio/paths.ts';
import { pictureFileName } from '@/studio/library/picture-file-name.ts';
import { saveFile } from '@/studio/save-file.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { useObjectUrl } from '@/ui/use-object-url.ts';
import styles from './job-detail.module.css';

/** Everything that happened to a job, what was kept of it, and what can be done. */
export function JobDetail({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const [, navigate] = useLocation();
  const { queue } = studio;
  const { id, recipe, state, history = [] } = job;
  const preview = useObjectUrl(useStore(queue.state, ({ previews }) => previews.get(id)));
  const unsaved = useStore(queue.state, (now) => now.unsaved.get(id));
  const unsavedUrl = useObjectUrl(unsaved?.image);
  const time = new Intl.DateTimeFormat(i18n.locale, { timeStyle: 'medium' });
  const shown = unsavedUrl ?? preview;
  const save = ({ image }: { image: Blob }) =>
    saveFile(image, pictureFileName({ recipe, mediaType: image.type }));
  const words = state.name === 'failed' ? failureWords(state.failure) : null;
  return (
    <article className={styles['detail']} aria-label={t`Job`}>
      <IconButton label={t`Back to all jobs`} className={styles['back']} onClick={onClose}>
        <ArrowLeft size={18} aria-hidden />
      </IconButton>
      <p className={styles['prompt']}>{recipe.prompt}</p>
      {shown !== null && <img src={shown} alt="" className={styles['kept']} />}
      {words !== null && (
        <p className={styles['failure']}>
          {t(words.what)} {t(words.next)}
        </p>
      )}
      {unsaved !== undefined && (
        <p className={styles['quiet']}>
          <Trans>
            The picture is kept in this tab for as long as it is open. It is stored as soon as there
            is space.
          </Trans>
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
      <ol className={styles['history']} aria-label={t`What happened`}>
        {history.map((one) => (
          <li key={`${one.atMs} ${one.what}`}>
            <time dateTime={new Date(one.atMs).toISOString()}>{time.format(one.atMs)}</time>
            <span>
              <HappenedWords one={one} />
            </span>
          </li>
        ))}
      </ol>
      {history.length === 0 && (
        <p className={styles['quiet']}>
          <Trans>Nothing has happened to it yet. It is on disk and waits.</Trans>
        </p>
      )}
    </article>
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
