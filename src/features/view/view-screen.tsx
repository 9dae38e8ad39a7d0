import { Trans, useLingui } from '@lingui/react/macro';
import { Images, LockOpen, RotateCw } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { type GalleryPlace, placeFrom } from '@/domain/sharing/gallery-place.ts';
import { Button } from '@/ui/button.tsx';
import { TextField } from '@/ui/field.tsx';
import { Page } from '@/ui/page.tsx';
import { GalleryView } from './gallery-view.tsx';
import { useVisit } from './use-visit.ts';
import { VisitProblemWords } from './visit-problem-words.tsx';
import styles from './view.module.css';

/** A gallery that others published, at the place that the address names. */
export function ViewScreen({ id = '' }: { id?: string }) {
  const place = useMemo(() => placeFrom(id), [id]);
  if (place === null || !URL.canParse(place.address))
    return (
      <Page
        title={<Trans>This link leads to no gallery</Trans>}
        lead={<Trans>It may have been shortened on its way. Ask for it once more.</Trans>}
      />
    );
  return <Visit key={`${place.address} ${place.secret}`} place={place} />;
}

function Visit({ place }: { place: GalleryPlace }) {
  const { state, open } = useVisit(place);
  const { host } = new URL(place.address);
  switch (state.kind) {
    case 'arriving':
      return null;
    case 'before':
      return (
        <Page
          title={<Trans>A gallery for you</Trans>}
          lead={
            place.secret === null ? (
              <Trans>
                It lies at {host}. Its pictures are fetched from there, and nowhere else, when you
                open it. Your own library is not touched.
              </Trans>
            ) : (
              <Trans>
                It lies at {host}, encrypted: only who has this link can see it. Its pictures are
                fetched from there when you open it. Your own library is not touched.
              </Trans>
            )
          }
        >
          <div>
            <Button look="main" onClick={() => open()}>
              <Images size={17} aria-hidden />
              <Trans>Open the gallery</Trans>
            </Button>
          </div>
        </Page>
      );
    case 'opening':
      return (
        <p role="status" className={styles['opening']}>
          <Trans>Opening the gallery…</Trans>
        </p>
      );
    case 'locked':
      return <Locked isWrong={state.isWrong} onPassphrase={open} />;
    case 'failed':
      return (
        <Page
          title={<Trans>The gallery cannot be shown</Trans>}
          lead={<VisitProblemWords problem={state.problem} host={host} />}
        >
          <div>
            <Button look="outlined" onClick={() => open()}>
              <RotateCw size={17} aria-hidden />
              <Trans>Try again</Trans>
            </Button>
          </div>
        </Page>
      );
    case 'open':
      return <GalleryView place={place} visited={state.visited} visits={state.ports.visits} />;
  }
}

function Locked({
  isWrong,
  onPassphrase,
}: {
  isWrong: boolean;
  onPassphrase: (passphrase: string) => void;
}) {
  const { t } = useLingui();
  const [passphrase, setPassphrase] = useState('');
  return (
    <Page
      title={<Trans>This gallery asks for a passphrase</Trans>}
      lead={<Trans>Whoever sent you the link knows it.</Trans>}
    >
      <form
        className={styles['unlock']}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (passphrase !== '') onPassphrase(passphrase);
        }}
      >
        <TextField
          label={t`Passphrase`}
          type="password"
          autoComplete="off"
          value={passphrase}
          error={isWrong && passphrase === '' ? t`That is not the passphrase.` : null}
          onChange={({ target }) => setPassphrase(target.value)}
        />
        <Button type="submit" look="main">
          <LockOpen size={17} aria-hidden />
          <Trans>Open the gallery</Trans>
        </Button>
      </form>
    </Page>
  );
}
