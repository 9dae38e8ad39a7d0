import { Trans, useLingui } from '@lingui/react/macro';
import { Lock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { VaultState } from '@/domain/settings/key-vault.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { TextField } from '@/ui/field.tsx';
import styles from './connections.module.css';
import { UnlockForm } from './unlock-form.tsx';

const LEAST_LENGTH = 8;
const NEVER = 'never';
const MINUTES = ['5', '15', '60'] as const;

/** How the keys on this device are protected. */
export function KeyProtection({ state }: { state: VaultState }) {
  const { t } = useLingui();
  const { keys } = useStudio();
  const lockAfter = state.lockAfterMs === null ? NEVER : String(state.lockAfterMs / 60_000);
  if (state.isLocked) return <UnlockForm />;
  if (state.protection === 'device') {
    return (
      <>
        <p className={styles['lead']}>
          <Trans>
            Keys are kept encrypted, under a key that this browser can use and no script can read.
            Whoever can use this browser can use them. A passphrase keeps others out.
          </Trans>
        </p>
        <PassphraseForm />
      </>
    );
  }
  return (
    <>
      <p className={styles['lead']}>
        <Trans>The keys are under your passphrase, and open now.</Trans>
      </p>
      <ChoiceGroup
        legend={t`Lock by itself after minutes without use`}
        value={lockAfter}
        onChange={(chosen) =>
          void keys
            .vault()
            .then((vault) => vault.lockAfter(chosen === NEVER ? null : Number(chosen) * 60_000))
        }
        choices={[
          ...MINUTES.map((minutes) => ({ value: minutes as string, label: minutes })),
          { value: NEVER, label: t`Never` },
        ]}
      />
      <div className={styles['buttons']}>
        <Button look="outlined" onClick={() => void keys.vault().then((vault) => vault.lock())}>
          <Lock size={17} aria-hidden />
          <Trans>Lock now</Trans>
        </Button>
        <Button onClick={() => void keys.vault().then((vault) => vault.protect(null))}>
          <Trans>Go without a passphrase</Trans>
        </Button>
      </div>
    </>
  );
}

function PassphraseForm() {
  const { t } = useLingui();
  const { keys } = useStudio();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isShort = passphrase.length < LEAST_LENGTH;
  const isOther = passphrase !== again;
  const protect = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isShort || isOther) return;
    void keys.vault().then((vault) => vault.protect(passphrase));
  };
  return (
    <details className={styles['more']}>
      <summary>
        <Trans>Put them under a passphrase</Trans>
      </summary>
      <form className={styles['form']} onSubmit={protect}>
        <TextField
          label={t`New passphrase`}
          type="password"
          autoComplete="new-password"
          value={passphrase}
          error={isTried && isShort ? t`Take at least ${LEAST_LENGTH} characters.` : null}
          hint={<Trans>Nobody can bring it back: without it the keys have to be typed anew.</Trans>}
          onChange={({ target }) => setPassphrase(target.value)}
        />
        <TextField
          label={t`The same once more`}
          type="password"
          autoComplete="new-password"
          value={again}
          error={isTried && isOther ? t`The two are not the same.` : null}
          onChange={({ target }) => setAgain(target.value)}
        />
        <div className={styles['buttons']}>
          <Button look="outlined" type="submit">
            <Lock size={17} aria-hidden />
            <Trans>Protect the keys</Trans>
          </Button>
        </div>
      </form>
    </details>
  );
}
