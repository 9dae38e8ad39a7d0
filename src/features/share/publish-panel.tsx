import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CloudUpload, ExternalLink, Lock } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { GalleryDraft } from '@/domain/sharing/gallery-draft.ts';
import { viewPath } from '@/domain/sharing/gallery-place.ts';
import { gallerySite, type SiteFile } from '@/domain/sharing/gallery-site.ts';
import type { Place } from '@/domain/sharing/place.ts';
import { FOLDER, folderFrom, type PublishedGallery } from '@/domain/sharing/published-gallery.ts';
import { type PublishState, publishingOf } from '@/studio/publishing/publish-gallery.ts';
import { publishingPaths } from '@/studio/publishing/publishing-paths.ts';
import { linkToPublished } from '@/studio/publishing/seal-site.ts';
import { troubleWords } from '@/studio/publishing/trouble-words.ts';
import { usePlaces, usePublished } from '@/studio/publishing/use-places.ts';
import { materialOf } from '@/studio/sharing/export-gallery.ts';
import { addressOfLink } from '@/studio/sharing/link-path.ts';
import type { Studio } from '@/studio/studio.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { SelectField, TextField } from '@/ui/field.tsx';
import { Tick } from '@/ui/tick.tsx';
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
  const [isSealed, setIsSealed] = useState(own[0]?.seal !== undefined);
  const [passphrase, setPassphrase] = useState('');
  // A folder's name is read by everybody.
  const [unnamed] = useState(() => `g-${crypto.randomUUID().slice(0, 13)}`);
  const place = places.find(({ id }) => id === chosen) ?? first;
  const folder = typed ?? (isSealed ? unnamed : folderFrom(draft.title));
  const known = own.find((one) => one.place === place.id && one.folder === folder);
  const isBusy = state.kind === 'publishing' || state.kind === 'unpublishing';
  const isGuarded = isSealed && (known?.seal?.rounds ?? 0) > 0;
  const isReady = draft.title.trim() !== '' && draft.pictures.length > 0 && FOLDER.test(folder);
  const isPassphraseMissing = isGuarded && passphrase === '';
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
      <Tick label={t`Only for who has the link`} isOn={isSealed} onChange={setIsSealed} />
      {isSealed && (
        <TextField
          label={t`Passphrase besides, if you like`}
          type="password"
          autoComplete="off"
          value={passphrase}
          error={
            isPassphraseMissing ? t`It has a passphrase: type it again, or another one.` : null
          }
          hint={
            <Trans>
              Every file is encrypted before it leaves; the key is in the link alone. Unpublishing
              ends it for all who come later, not for who has kept what they saw.
            </Trans>
          }
          onChange={({ target }) => setPassphrase(target.value)}
        />
      )}
      <div className={styles['ways']}>
        <Button
          look="main"
          disabled={!isReady || isBusy || isPassphraseMissing}
          onClick={() =>
            void publishing.publish({
              gallery: draft.id,
              title: draft.title,
              place,
              folder,
              sealedWith: isSealed ? { passphrase } : null,
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
        .map((one) => (
          <a
            key={one.id}
            href={linkToPublished(one)}
            target="_blank"
            rel="noreferrer"
            className={styles['address']}
          >
            {one.address.replace(/^https?:\/\//, '')}
            {one.seal ? <Lock size={13} aria-hidden /> : <ExternalLink size={13} aria-hidden />}
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
  const material = {
    ...(await materialOf(studio)),
    // What is published from here can be read from here.
    viewAddress: addressOfLink(`#${viewPath({ address: draft.address, secret: null, picks: [] })}`),
  };
  yield* gallerySite(draft, material, { signal, onProgress: () => {} });
}
