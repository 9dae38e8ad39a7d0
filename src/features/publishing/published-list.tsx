import { Trans, useLingui } from '@lingui/react/macro';
import { ExternalLink } from 'lucide-react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { Place } from '@/domain/sharing/place.ts';
import type { PublishedGallery } from '@/domain/sharing/published-gallery.ts';
import { announce } from '@/studio/announcements.ts';
import { forgetPublished, publishingOf } from '@/studio/publishing/publish-gallery.ts';
import { linkToPublished, viewerPathOf } from '@/studio/publishing/seal-site.ts';
import { troubleWords } from '@/studio/publishing/trouble-words.ts';
import { sharePaths } from '@/studio/sharing/share-paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AskedTwice } from '@/ui/asked-twice.tsx';
import { Button } from '@/ui/button.tsx';
import { Signal } from '@/ui/signal.tsx';
import styles from './publishing.module.css';

/** Every website that was published from here: where it is, and how it goes again. */
export function PublishedList({
  published,
  places,
}: {
  published: readonly PublishedGallery[];
  places: readonly Place[];
}) {
  const { t } = useLingui();
  return (
    <ul className={styles['rows']} aria-label={t`Published websites`}>
      {published.map((gallery) => (
        <li key={gallery.id} className={styles['published']}>
          <PublishedRow
            gallery={gallery}
            place={places.find(({ id }) => id === gallery.place) ?? null}
          />
        </li>
      ))}
    </ul>
  );
}

function PublishedRow({ gallery, place }: { gallery: PublishedGallery; place: Place | null }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const publishing = publishingOf(studio);
  const state = useStore(publishing.state);
  const isBusy = state.kind === 'publishing' || state.kind === 'unpublishing';
  const isOwn = state.kind !== 'idle' && state.gallery === gallery.id;
  const { title, address, atMs, isWhole } = gallery;
  const link = linkToPublished(gallery);
  const day = new Date(atMs).toLocaleDateString(i18n.locale, { dateStyle: 'long' });
  const forget = async () => {
    const undo = await forgetPublished(studio, gallery);
    announce(studio.announcements, {
      message: t`${title} is no longer in this list. Its files stay where they are.`,
      action: { label: t`Undo`, run: () => void undo() },
    });
  };
  return (
    <>
      <span className={styles['words']}>
        <strong dir="auto">{title}</strong>
        <a href={link} target="_blank" rel="noreferrer">
          {address.replace(/^https?:\/\//, '')}
          <ExternalLink size={13} aria-hidden />
        </a>
        {isWhole ? (
          <span>
            {place === null ? (
              day
            ) : (
              <Trans>
                At {place.name} since {day}
              </Trans>
            )}
          </span>
        ) : (
          <Signal look="bad">
            <Trans>Broken off: open it and go on, or unpublish it.</Trans>
          </Signal>
        )}
      </span>
      <span className={styles['buttons']}>
        {isWhole && (
          <Link href={viewerPathOf(gallery)} className={styles['open']}>
            <Trans>See it as a guest</Trans>
          </Link>
        )}
        <Link href={sharePaths.one(gallery.gallery)} className={styles['open']}>
          <Trans>Edit and update</Trans>
        </Link>
        {place === null ? (
          <Button look="outlined" onClick={() => void forget()}>
            <Trans>Forget</Trans>
          </Button>
        ) : isOwn && state.kind === 'unpublishing' ? (
          <span role="status">
            <Trans>Removing … {state.progress.removed}</Trans>
          </span>
        ) : (
          <AskedTwice
            face={<Trans>Unpublish</Trans>}
            question={
              <Trans>All its files go from there, and its link leads nowhere. Unpublish it?</Trans>
            }
            yes={<Trans>Unpublish</Trans>}
            no={<Trans>Keep it</Trans>}
            disabled={isBusy}
            onYes={() => void publishing.unpublish(gallery)}
          />
        )}
      </span>
      {isOwn && state.kind === 'failed' && (
        <p role="alert" className={styles['failure']}>
          {t(troubleWords(state.trouble))}
        </p>
      )}
    </>
  );
}
