import styles from './name-picker.module.css';

/** Names of a tree, of which one is pressed. */
export function NamePicker({
  label,
  names,
  onPick,
}: {
  label: string;
  names: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  onPick: (id: string, button: HTMLButtonElement) => void;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets that a list without bullets is one.
    <ul role="list" aria-label={label} className={styles['names']}>
      {names.map(({ id, name, depth }) => (
        <li key={id}>
          <button
            type="button"
            dir="auto"
            style={{ paddingInlineStart: 12 + Math.min(depth, 6) * 16 }}
            onClick={({ currentTarget }) => onPick(id, currentTarget)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
