import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { SearchField } from '@/ui/search-field.tsx';
import styles from './new-board.module.css';

export interface TickGroup {
  /** Empty for a group without a name. */
  readonly name: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly aside?: string;
  }[];
}

/** With fewer there is nothing to search. */
const MANY = 10;

/** Any of several, in groups, to be searched by name. */
export function TickList({
  label,
  groups,
  chosen,
  onChange,
}: {
  label: string;
  groups: readonly TickGroup[];
  chosen: readonly string[];
  /** Gets the values in the order of the list. */
  onChange: (chosen: readonly string[]) => void;
}) {
  const { t } = useLingui();
  const [query, setQuery] = useState('');
  const all = groups.flatMap(({ choices }) => choices.map(({ value }) => value));
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = groups
    .map((group) => ({
      ...group,
      choices: group.choices.filter(({ label: own, aside = '' }) => {
        const text = `${group.name} ${own} ${aside}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ choices }) => choices.length > 0);
  const toggle = (value: string) =>
    onChange(all.filter((one) => chosen.includes(one) !== (one === value)));
  return (
    <fieldset className={styles['ticks']}>
      <legend className="visually-hidden">{label}</legend>
      {all.length > MANY && (
        <SearchField
          label={t`Narrow: ${label}`}
          placeholder={t`Narrow`}
          value={query}
          onChange={setQuery}
        />
      )}
      <div className={styles['groups']}>
        {found.length === 0 && (
          <p className={styles['quiet']}>
            <Trans>Nothing is called that.</Trans>
          </p>
        )}
        {found.map(({ name, choices }) => (
          <div key={name} className={styles['group']}>
            {name !== '' && <h3>{name}</h3>}
            {choices.map(({ value, label: own, aside }) => (
              <label key={value} className={styles['tick']}>
                <input
                  type="checkbox"
                  aria-label={name === '' ? own : `${name}, ${own}`}
                  checked={chosen.includes(value)}
                  onChange={() => toggle(value)}
                />
                <span dir="auto">{own}</span>
                {aside && <span className={styles['aside']}>{aside}</span>}
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
