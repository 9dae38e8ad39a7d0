import { Trans, useLingui } from '@lingui/react/macro';
import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { TextField } from '@/ui/field.tsx';
import styles from './connections.module.css';

/** Asks for the passphrase. Not a form of its own, so that it may stand inside of one. */
export function UnlockForm() {
  const { t } = useLingui();
  const { keys } = useStudio();
  const [passphrase, setPassphrase] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const unlock = async () => {
    const isRight = await (await keys.vault()).unlock(passphrase);
    setIsWrong(!isRight);
    if (isRight) setPassphrase('');
  };
  return (
    <div className={styles['unlock']}>
      <TextField
        label={t`Passphrase`}
        type="password"
        autoComplete="current-password"
        value={passphrase}
        error={isWrong ? t`That is not the passphrase.` : null}
        hint={<Trans>The keys are locked. Jobs that need them wait.</Trans>}
        onChange={({ target }) => {
          setPassphrase(target.value);
          setIsWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void unlock();
        }}
      />
      <Button look="outlined" disabled={passphrase === ''} onClick={() => void unlock()}>
        <LockOpen size={17} aria-hidden />
        <Trans>Unlock</Trans>
      </Button>
    </div>
  );
}
