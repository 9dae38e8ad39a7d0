import { Trans, useLingui } from '@lingui/react/macro';
import { PlugZap } from 'lucide-react';
import type { FormEvent } from 'react';
import { useStore } from 'zustand';
import type { BackendKind } from '@/domain/generation/backend-kind.ts';
import type { Backend } from '@/domain/generation/backend.ts';
import type { Connection } from '@/domain/generation/connection.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { SelectField, TextField } from '@/ui/field.tsx';
import styles from './connections.module.css';
import { KeyField } from './key-field.tsx';
import { ReportView } from './report-view.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { useConnectionForm } from './use-connection-form.ts';
import { WorkflowField } from './workflow-field.tsx';

/** Where a service stands and who its user is; Test says whether it works before it is kept. */
export function ConnectionForm({
  kind,
  connection,
  keyHint,
  onKept,
}: {
  kind: BackendKind<Backend>;
  /** Null for a new one. */
  connection: Connection | null;
  keyHint: string | null;
  onKept: (connection: Connection) => void;
}) {
  const { t } = useLingui();
  const { keys } = useStudio();
  const isLocked = useStore(keys.state, (state) => state?.isLocked ?? false);
  const name = t(backendWords(kind.kind).name);
  const form = useConnectionForm(kind, connection, name, onKept);
  const { needs } = kind;
  const { values, change, dialect } = form;
  const need = dialect?.key ?? needs.key;
  const isElsewhere = needs.addresses.length > 1 || need === 'none' || kind.kind === 'sdapi';
  const reading = kind.readWorkflow?.(values.options);

  const addressField = (
    <TextField
      label={t`Address`}
      type="text"
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      value={values.address}
      suggestions={dialect ? [dialect.address] : needs.addresses}
      error={form.isAddressRefused ? t`This is no address of a server.` : null}
      onChange={({ target }) => change({ address: target.value })}
    />
  );
  return (
    <form
      className={styles['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void form.keep();
      }}
    >
      {needs.dialects && (
        <SelectField
          label={t`Service`}
          value={values.dialect}
          onChange={({ target }) => form.chooseDialect(target.value)}
          choices={needs.dialects.map(({ id, name: label }) => ({ value: id, label }))}
        />
      )}
      {isElsewhere && addressField}
      {isLocked ? (
        <UnlockForm />
      ) : (
        need !== 'none' && (
          <KeyField
            kind={kind.kind}
            needs={needs}
            need={need}
            value={values.key}
            onChange={(key) => change({ key })}
            keeping={values.keeping}
            onKeeping={(keeping) => change({ keeping })}
            hint={keyHint}
            onSignIn={kind.signIn && connection === null ? () => void form.signIn() : null}
          />
        )
      )}
      {reading && (
        <WorkflowField
          reading={reading}
          onFile={(workflow) => change({ options: { workflow } })}
          onBind={(field, slot) =>
            change({ options: { ...values.options, [`bind.${field}`]: slot } })
          }
        />
      )}
      <TextField
        label={t`Name of the connection`}
        autoComplete="off"
        maxLength={200}
        required
        value={values.name}
        onChange={({ target }) => change({ name: target.value })}
        hint={<Trans>Yours to choose, as “Work” or “Private”.</Trans>}
      />
      {!isElsewhere && (
        <details className={styles['more']}>
          <summary>
            <Trans>Another address</Trans>
          </summary>
          {addressField}
        </details>
      )}
      {form.failure !== null && (
        <p role="alert" className={styles['failure']}>
          {form.failure}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button look="outlined" disabled={isLocked} onClick={() => void form.test()}>
          <PlugZap size={17} aria-hidden />
          {form.isTesting ? <Trans>Testing …</Trans> : <Trans>Test</Trans>}
        </Button>
        <Button look="main" type="submit" disabled={isLocked}>
          <Trans>Save</Trans>
        </Button>
      </div>
      {/* Below the button, which stays where it was pressed. */}
      {form.report && <ReportView report={form.report} />}
    </form>
  );
}
