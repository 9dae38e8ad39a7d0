import { type ReactNode, useId, useState } from 'react';
import { SearchField } from './search-field.tsx';
import { ShapeIcon } from './shape-icon.tsx';
import styles from './shape-list.module.css';

export interface ShapeChoice {
  readonly value: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
}

export interface ShapeGroup {
  readonly name: string;
  readonly choices: readonly ShapeChoice[];
}

/** Shapes in groups, to be searched by name or size and chosen from: real radio buttons. */
export function ShapeList({
  label,
  searchLabel,
  none,
  groups,
  value,
  onChange,
}: {
  label: string;
  searchLabel: string;
  /** What is shown where nothing is found. */
  none: ReactNode;
  groups: readonly ShapeGroup[];
  value: string | null;
  onChange: (value: string) => void;
}) {
  const name = useId();
  const [query, setQuery] = useState('');
  const words = query
    .toLowerCase()
    .split(/[\s,×]+/)
    .filter(Boolean);
  const found = groups
    .map((group) => ({
      ...group,
      choices: group.choices.filter(({ label: own, width, height }) => {
        const text = `${group.name} ${own} ${width}x${height} ${width} ${height}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ choices }) => choices.length > 0);
  return (
    <div className={styles['list']}>
      <SearchField label={searchLabel} value={query} onChange={setQuery} />
      <div role="radiogroup" aria-label={label} className={styles['groups']}>
        {found.length === 0 && <p className={styles['none']}>{none}</p>}
        {found.map((group) => (
          <section key={group.name} aria-label={group.name} className={styles['group']}>
            <h3 className={styles['name']}>{group.name}</h3>
            {group.choices.map(({ value: id, label: own, width, height }) => (
              <label key={id} className={styles['choice']}>
                <input
                  type="radio"
                  name={name}
                  aria-label={`${group.name}, ${own}, ${width} × ${height}`}
                  checked={id === value}
                  onChange={() => onChange(id)}
                />
                <ShapeIcon width={width} height={height} />
                <span className={styles['label']}>{own}</span>
                <span className={styles['size']}>
                  {width} × {height}
                </span>
              </label>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
