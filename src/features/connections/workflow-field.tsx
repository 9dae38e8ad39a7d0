import { Trans, useLingui } from '@lingui/react/macro';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { CircleAlert, CircleCheck, FileJson } from 'lucide-react';
import { useId, useState } from 'react';
import {
  WORKFLOW_FIELDS,
  type WorkflowField as Field,
  type WorkflowReading,
} from '@/domain/generation/workflow-reading.ts';
import { SelectField } from '@/ui/field.tsx';
import styles from './connections.module.css';
import { workflowWords } from './problem-words.ts';

/** A workflow file, dropped or opened, and where the parts of a recipe go in it. */
export function WorkflowField({
  reading,
  onFile,
  onBind,
}: {
  reading: WorkflowReading;
  onFile: (text: string) => void;
  onBind: (field: Field, slot: string) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file) void file.text().then(onFile);
  };
  return (
    <section className={styles['workflow']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <Trans>Workflow</Trans>
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Dropping is one way more; the field inside is there for keys and presses. */}
      <label
        className={styles['drop']}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <FileJson size={22} strokeWidth={1.6} aria-hidden />
        <span>
          <Trans>Open or drop a workflow, exported with “Export (API)”</Trans>
        </span>
        <input
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          aria-label={t`Open a workflow file`}
          onChange={({ target }) => take(target.files?.[0])}
        />
      </label>
      <Reading reading={reading} onBind={onBind} />
    </section>
  );
}

function Reading({
  reading,
  onBind,
}: {
  reading: WorkflowReading;
  onBind: (field: Field, slot: string) => void;
}) {
  const { t } = useLingui();
  if (reading.outcome === 'faulty') {
    if (reading.fault === 'missing') return null;
    const { what, next } = workflowWords(reading.fault, reading.detail);
    return (
      <div role="alert" className={styles['report']} data-outcome="blocked">
        <p className={styles['verdict']}>
          <CircleAlert size={18} aria-hidden />
          <span>{t(what)}</span>
        </p>
        <p className={styles['next']}>{t(next)}</p>
      </div>
    );
  }
  const { bound, places } = reading;
  const nothing = { value: '', label: t`nowhere` };
  return (
    <div className={styles['report']} data-outcome="works">
      <p role="status" className={styles['verdict']}>
        <CircleCheck size={18} aria-hidden />
        <Trans>This is where the parts of a recipe go. Change what was guessed wrong.</Trans>
      </p>
      <div className={styles['bindings']}>
        {WORKFLOW_FIELDS.map((field) => (
          <SelectField
            key={field}
            label={t(FIELD_NAMES[field])}
            value={bound[field][0]?.slot ?? ''}
            onChange={({ target }) => onBind(field, target.value)}
            choices={[
              ...(bound[field].length === 0 ? [nothing] : []),
              ...places.map(({ slot, node }) => ({ value: slot, label: `${node} · ${slot}` })),
            ]}
          />
        ))}
      </div>
    </div>
  );
}

const FIELD_NAMES: Readonly<Record<Field, MessageDescriptor>> = {
  prompt: msg({ context: 'workflow', message: 'Prompt text' }),
  negative: msg({ context: 'workflow', message: 'What to avoid' }),
  seed: msg({ context: 'workflow', message: 'Seed' }),
  width: msg({ context: 'workflow', message: 'Width' }),
  height: msg({ context: 'workflow', message: 'Height' }),
  steps: msg({ context: 'workflow', message: 'Steps' }),
  guidance: msg({ context: 'workflow', message: 'Guidance' }),
  strength: msg({ context: 'workflow', message: 'Strength of the reference' }),
  references: msg({ context: 'workflow', message: 'Reference picture' }),
  mask: msg({ context: 'workflow', message: 'Mask of the reference' }),
};
