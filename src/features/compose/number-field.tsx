import { type ComponentProps, useState } from 'react';
import styles from './pickers.module.css';

/**
 * A number that counts as soon as it is allowed. One that is not stays in the field as typed, and
 * is called refused when the field is left; the value stays as it was.
 */
export function NumberField({
  label,
  value,
  isAllowed,
  onNumber,
  onRefused,
  ...props
}: {
  label: string;
  value: number;
  isAllowed: (number: number) => boolean;
  onNumber: (number: number) => void;
  onRefused: (isRefused: boolean) => void;
} & Pick<ComponentProps<'input'>, 'className' | 'aria-describedby' | 'aria-invalid'>) {
  const [text, setText] = useState(String(value));
  const [shown, setShown] = useState(value);
  // The value was changed elsewhere, as by a roll of the dice.
  if (value !== shown) {
    setShown(value);
    if (Number(text) !== value) setText(String(value));
  }
  const isNumber = /^\d{1,10}$/.test(text) && isAllowed(Number(text));
  return (
    <input
      {...props}
      className={styles['number']}
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={text}
      onChange={({ target }) => {
        const typed = target.value.trim();
        setText(typed);
        if (!/^\d{1,10}$/.test(typed) || !isAllowed(Number(typed))) return;
        setShown(Number(typed));
        onNumber(Number(typed));
        onRefused(false);
      }}
      onBlur={() => onRefused(!isNumber)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // Enter in a field of the bar would generate.
        event.preventDefault();
        onRefused(!isNumber);
      }}
    />
  );
}
