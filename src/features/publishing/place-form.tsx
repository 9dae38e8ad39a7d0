import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { PlugZap } from 'lucide-react';
import type { FormEvent } from 'react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import type { BucketPlace, Place, PlaceKind } from '@/domain/sharing/place.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import { paths } from '@/studio/paths.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { TextField } from '@/ui/field.tsx';
import styles from './publishing.module.css';
import { usePlaceForm } from './use-place-form.ts';
import { VerdictView } from './verdict-view.tsx';

/** Where a place stands and who may write there; Test says what is missing before it is kept. */
export function PlaceForm({
  kind,
  place,
  onKept,
}: {
  kind: PlaceKind;
  /** Null for a new one. */
  place: Place | null;
  onKept: (place: Place) => void;
}) {
  const { t } = useLingui();
  const { keys } = useStudio();
  const { isSuccess: isVaultOpen } = useQuery({
    queryKey: ['vault'],
    queryFn: () => keys.vault(),
    structuralSharing: false,
  });
  const vault = useStore(keys.state);
  const isLocked = vault?.isLocked ?? false;
  const isSecretKept = place !== null && vault?.keys.has(place.id);
  const form = usePlaceForm(kind, place, onKept);
  const { values, change } = form;
  const isBucket = kind === 's3';
  const addressError = form.isAddressRefused ? t`This is no address of a server.` : null;
  const text = { autoComplete: 'off', spellCheck: false } as const;
  return (
    <form
      className={styles['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void form.keep();
      }}
    >
      <TextField
        {...text}
        label={isBucket ? t`Address of the service` : t`Address of the folder`}
        inputMode="url"
        required
        value={values.address}
        placeholder={isBucket ? 'https://s3.example.com' : 'https://example.com/galleries'}
        error={addressError}
        onChange={({ target }) => change({ address: target.value })}
      />
      {isBucket && (
        <>
          <div className={styles['pair']}>
            <TextField
              {...text}
              label={t`Bucket`}
              required
              value={values.bucket}
              onChange={({ target }) => change({ bucket: target.value })}
            />
            <TextField
              {...text}
              label={t`Region`}
              value={values.region}
              placeholder="us-east-1"
              hint={t`Empty if the service has none`}
              onChange={({ target }) => change({ region: target.value })}
            />
          </div>
          <ChoiceGroup<BucketPlace['style']>
            legend={t`Where the bucket’s name stands`}
            value={values.style}
            onChange={(style) => change({ style })}
            choices={[
              { value: 'path', label: t`Behind the address` },
              { value: 'host', label: t`Before the address` },
            ]}
          />
        </>
      )}
      {isLocked ? (
        <p className={styles['hint']}>
          <Trans>
            The keys are locked. Unlock them under <Link href={paths.connections}>Connections</Link>{' '}
            first.
          </Trans>
        </p>
      ) : (
        <>
          <div className={styles['pair']}>
            <TextField
              {...text}
              label={isBucket ? t`Access key` : t`User`}
              required={isBucket}
              value={values.user}
              onChange={({ target }) => change({ user: target.value })}
            />
            <TextField
              {...text}
              label={isBucket ? t`Secret key` : t`Password`}
              type="password"
              value={values.secret}
              placeholder={isSecretKept ? '••••' : ''}
              hint={isSecretKept ? t`One is kept. Type another one to replace it.` : null}
              onChange={({ target }) => change({ secret: target.value })}
            />
          </div>
          {values.secret !== '' && (
            <ChoiceGroup<KeyKeeping>
              legend={t`Keep the key`}
              value={values.keeping}
              onChange={(keeping) => change({ keeping })}
              choices={[
                { value: 'device', label: t`On this device, encrypted` },
                { value: 'session', label: t`Until Bildwerk is closed` },
              ]}
            />
          )}
        </>
      )}
      <TextField
        {...text}
        label={t`Address for visitors`}
        inputMode="url"
        value={values.publicAddress}
        hint={t`Only if everybody reads the files at another address, as at a CDN`}
        onChange={({ target }) => change({ publicAddress: target.value })}
      />
      <TextField
        {...text}
        label={t`Name of the place`}
        maxLength={200}
        value={values.name}
        hint={t`Yours to choose, as “Portfolio”`}
        onChange={({ target }) => change({ name: target.value })}
      />
      {form.failure !== null && (
        <p role="alert" className={styles['failure']}>
          {form.failure}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button
          look="outlined"
          disabled={isLocked || !isVaultOpen}
          onClick={() => void form.test()}
        >
          <PlugZap size={17} aria-hidden />
          {form.isTesting ? <Trans>Testing …</Trans> : <Trans>Test</Trans>}
        </Button>
        <Button look="main" type="submit" disabled={isLocked}>
          <Trans>Save</Trans>
        </Button>
      </div>
      {/* Below the button, which stays where it was pressed. */}
      {form.finding && <VerdictView verdict={form.finding.verdict} place={form.finding.place} />}
    </form>
  );
}
