import { type ReactNode, useId } from 'react';
import styles from './choice-group.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  /** The accessible name; shown as it is unless there is a face. */
  readonly label: string;
  readonly face?: ReactNode;
}

/** One of several, as real radio buttons: arrow keys move, a label names the group. */
export function ChoiceGroup<Value extends string>({
  legend,
  choices,
  value,
  onChange,
  look = 'segments',
}: {
  legend: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** Segments stand in a line; tiles form a grid of pictures with a name. */
  look?: 'segments' | 'tiles';
}) {
  const name = useId();
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles[look]}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              className={styles['input']}
              aria-label={choice.label}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.face ?? choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
