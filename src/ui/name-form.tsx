import { type ReactNode, useState } from 'react';
import styles from './name-form.module.css';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

/** A line in which a name is written, with what others were called, and a button that takes it. */
export function NameForm({
  label,
  action,
  suggestions,
  startWith = '',
  maxLength,
  onName,
}: {
  label: string;
  /** What the button says. */
  action: ReactNode;
  suggestions?: readonly string[];
  /** What stands in it at first. */
  startWith?: string;
  maxLength: number;
  /** Gets what was written, without space around it; never nothing. */
  onName: (text: string) => void;
}) {
  const [text, setText] = useState(startWith);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = text.trim();
        if (trimmed === '') return;
        onName(trimmed);
        setText(startWith);
      }}
    >
      <TextField
        label={label}
        value={text}
        maxLength={maxLength}
        autoComplete="off"
        {...(suggestions && { suggestions })}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" look="outlined">
        {action}
      </Button>
    </form>
  );
}
