import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** Why what is in it cannot be taken. */
  error?: string | null;
}

/** A line of text with its label above, and a hint or an error below. */
export function TextField({
  label,
  hint,
  error = null,
  suggestions,
  ...props
}: Omit<ComponentProps<'input'>, 'className' | 'id' | 'list'> &
  FieldProps & { suggestions?: readonly string[] }) {
  const id = useId();
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <input
        {...props}
        id={id}
        className={styles['input']}
        aria-invalid={error !== null}
        aria-describedby={`${id}-note`}
        {...(suggestions && { list: `${id}-list` })}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </datalist>
      )}
    </Framed>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error = null,
  ...props
}: Omit<ComponentProps<'textarea'>, 'className' | 'id'> & FieldProps) {
  const id = useId();
  return (
    <Framed id={id} label={label} hint={hint} error={error}>
      <textarea {...props} id={id} className={styles['input']} aria-describedby={`${id}-note`} />
    </Framed>
  );
}

/** One of several in a list that opens. */
export function SelectField({
  label,
  hint,
  choices,
  ...props
}: Omit<ComponentProps<'select'>, 'className' | 'id'> &
  FieldProps & { choices: readonly { readonly value: string; readonly label: string }[] }) {
  const id = useId();
  return (
    <Framed id={id} label={label} hint={hint} error={null}>
      <select {...props} id={id} className={styles['input']} aria-describedby={`${id}-note`}>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Framed>
  );
}

function Framed({
  id,
  label,
  hint,
  error,
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {children}
      <div id={`${id}-note`} className={error === null ? styles['hint'] : styles['error']}>
        {error ?? hint}
      </div>
    </div>
  );
}
