import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CloudUpload, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { gallerySite, type SiteFile } from '@/domain/sharing/gallery-site.ts';
import type { Place } from '@/domain/sharing/place.ts';
import { FOLDER, folderFrom, type PublishedGallery } from '@/domain/sharing/published-gallery.ts';
import { type PublishState, publishingOf } from '@/studio/publishing/publish-gallery.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { troubleWords } from '@/studio/publishing/trouble-words.ts';
import { usePlaces, usePublished } from '@/studio/publishing/use-places.ts';
import { materialOf } from '@/studio/sharing/export-gallery.ts';
import type { Studio } from '@/studio/studio.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { SelectField, TextField } from '@/ui/field.tsx';
import styles from './gallery-editor.module.css';

/** The website at a place of the user's, for everybody who has its link. */
export function PublishPanel({ draft }: { draft: GalleryDraft }) {
  const places = usePlaces();
  const published = usePublished();
  if (places === null || published === null) return null;
  const own = published.filter(({ gallery }) => gallery === draft.id);
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>
          <Trans>Publish</Trans>
        </h2>
        <Link href={publishingPaths.places} className={styles['hint']}>
          <Trans>Places</Trans>
        </Link>
      </div>
      {places[0] === undefined ? (
        <p className={styles['hint']}>
          <Trans>
            To publish straight from here, <Link href={publishingPaths.places}>add a place</Link>: a
            bucket or a WebDAV folder of yours.
          </Trans>
        </p>
      ) : (
        <PublishForm draft={draft} places={places} first={places[0]} own={own} />
      )}
    </section>
  );
}

function PublishForm({
  draft,
  places,
  first,
  own,
}: {
  draft: GalleryDraft;
  places: readonly Place[];
  first: Place;
  /** Where this website is already, newest first. */
  own: readonly PublishedGallery[];
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const publishing = publishingOf(studio);
  const state = useStore(publishing.state);
  const [chosen, setChosen] = useState(own[0]?.place ?? null);
  const [typed, setTyped] = useState(own[0]?.folder ?? null);
  const place = places.find(({ id }) => id === chosen) ?? first;
  const folder = typed ?? folderFrom(draft.title);
  const known = own.find((one) => one.place === place.id && one.folder === folder);
  const isBusy = state.kind === 'publishing' || state.kind === 'unpublishing';
  const isReady = draft.title.trim() !== '' && draft.pictures.length > 0 && FOLDER.test(folder);
  return (
    <>
      {places.length > 1 && (
        <SelectField
          label={t`Place`}
          value={place.id}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => setChosen(target.value)}
        />
      )}
      <TextField
        label={t`Folder there`}
        autoComplete="off"
        spellCheck={false}
        value={folder}
        error={FOLDER.test(folder) ? null : t`Small letters, digits and hyphens`}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className={styles['ways']}>
        <Button
          look="main"
          disabled={!isReady || isBusy}
          onClick={() =>
            void publishing.publish({
              gallery: draft.id,
              title: draft.title,
              place,
              folder,
              files: (address, signal) => filesOf(studio, { ...draft, address }, signal),
            })
          }
        >
          <CloudUpload size={16} aria-hidden />
          {known === undefined ? (
            <Trans>Publish at {place.name}</Trans>
          ) : known.isWhole ? (
            <Trans>Update at {place.name}</Trans>
          ) : (
            <Trans>Go on publishing</Trans>
          )}
        </Button>
        {isBusy && (
          <Button look="outlined" onClick={publishing.cancel}>
            <Trans>Cancel</Trans>
          </Button>
        )}
      </div>
      <div role="status" className={styles['hint']}>
        {state.kind !== 'idle' && state.gallery === draft.id && <StateWords state={state} />}
      </div>
      {own
        .filter(({ isWhole }) => isWhole)
        .map(({ id, address }) => (
          <a key={id} href={address} target="_blank" rel="noreferrer" className={styles['address']}>
            {address.replace(/^https?:\/\//, '')}
            <ExternalLink size={13} aria-hidden />
          </a>
        ))}
    </>
  );
}

function StateWords({ state }: { state: PublishState }) {
  const { t } = useLingui();
  switch (state.kind) {
    case 'idle':
    case 'unpublishing':
    case 'unpublished':
      return null;
    case 'publishing':
      return (
        <Plural
          value={state.progress.sent + state.progress.kept}
          one="Publishing: # file is there …"
          other="Publishing: # files are there …"
        />
      );
    case 'published': {
      const { sent, kept } = state.progress;
      return (
        <>
          <Trans>Published.</Trans>{' '}
          <Plural value={sent} one="# file was sent," other="# files were sent," />{' '}
          <Plural value={kept} one="# was there already." other="# were there already." />
        </>
      );
    }
    case 'stopped':
      return <Trans>Stopped. What has arrived stays there; the rest is sent when you go on.</Trans>;
    case 'failed':
      return t(troubleWords(state.trouble));
  }
}

async function* filesOf(
  studio: Pick<Studio, 'ports' | 'settings'>,
  draft: GalleryDraft,
  signal: AbortSignal,
): AsyncGenerator<SiteFile> {
  yield* gallerySite(draft, await materialOf(studio), { signal, onProgress: () => {} });
}
