import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Its name, which also stands in it while it is empty. */
  readonly label: string;
  /** Shorter words to stand in it. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Narrows what stands below it, with every key. */
export function SearchField({ label, placeholder = label, value, onChange }: SearchFieldProps) {
  return (
    <input
      type="search"
      className={styles['search']}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={(event) => {
        // There is nothing more to be done, and in a form it would send that off.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}
