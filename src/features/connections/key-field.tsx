import { Trans, useLingui } from '@lingui/react/macro';
import { ExternalLink, LogIn } from 'lucide-react';
import type { ConnectionNeeds } from '@/domain/generation/backend-kind.ts';
import type { KeyKeeping } from '@/domain/settings/key-vault.ts';
import { Button } from '@/ui/button.tsx';
import { ChoiceGroup } from '@/ui/choice-group.tsx';
import { TextField } from '@/ui/field.tsx';
import styles from './connections.module.css';

/** A key to be typed, and where it is to be kept. A kept one is never shown again, only its end. */
export function KeyField({
  kind,
  needs: { keyPage },
  need,
  value,
  onChange,
  keeping,
  onKeeping,
  hint,
  onSignIn,
}: {
  kind: string;
  needs: ConnectionNeeds;
  need: 'optional' | 'required';
  value: string;
  onChange: (key: string) => void;
  keeping: KeyKeeping;
  onKeeping: (keeping: KeyKeeping) => void;
  /** The end of the key that is kept; null when there is none. */
  hint: string | null;
  /** Present where a key can be had without pasting one. */
  onSignIn: (() => void) | null;
}) {
  const { t } = useLingui();
  return (
    <section className={styles['key']}>
      {onSignIn && (
        <>
          <Button look="outlined" onClick={onSignIn}>
            <LogIn size={17} aria-hidden />
            <Trans>Sign in and come back</Trans>
          </Button>
          <p className={styles['or']}>
            <Trans>or with a key that you have:</Trans>
          </p>
        </>
      )}
      <TextField
        label={
          kind === 'sdapi'
            ? t`Name and password (name:password)`
            : need === 'required'
              ? t`Key`
              : t`Key (if it wants one)`
        }
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={value}
        placeholder={hint ?? ''}
        onChange={({ target }) => onChange(target.value)}
        hint={
          <>
            {hint !== null && <Trans>A key is kept. Type another one to replace it.</Trans>}{' '}
            {kind === 'horde' && (
              <Trans>Without a key you are anonymous and wait behind those who have kudos.</Trans>
            )}{' '}
            {keyPage !== undefined && (
              <a href={keyPage} target="_blank" rel="noreferrer">
                <Trans>Where to get one</Trans>
                <ExternalLink size={13} aria-hidden />
              </a>
            )}
          </>
        }
      />
      {(value !== '' || onSignIn) && (
        <ChoiceGroup<KeyKeeping>
          legend={t`Keep the key`}
          value={keeping}
          onChange={onKeeping}
          choices={[
            { value: 'device', label: t`On this device, encrypted` },
            { value: 'session', label: t`Until Bildwerk is closed` },
          ]}
        />
      )}
    </section>
  );
}
