import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { LOOK_GROUPS, type LookGroup } from '@/domain/presets/look.ts';
import { SHIPPED_LOOKS } from '@/domain/presets/shipped-looks.ts';
import { LOOK_GROUP_NAMES, lookName } from '@/studio/presets/look-words.ts';
import { useModel } from '@/studio/compose/use-model.ts';
import { SearchField } from '@/ui/search-field.tsx';
import { BrandShelf } from './brand-shelf.tsx';
import { LookTile } from './look-tile.tsx';
import { ModelStyles } from './model-styles.tsx';
import { OwnPresets } from './own-presets.tsx';
import styles from './style-picker.module.css';

type Shelf = LookGroup | 'own' | 'brand' | 'model';

/** Looks to be put together, presets of one's own, and the styles that the model offers itself. */
export function StylePicker() {
  const { t } = useLingui();
  const model = useModel();
  const hasStyles = (model?.styles.length ?? 0) > 0;
  const [chosen, setChosen] = useState<Shelf>('model');
  const [query, setQuery] = useState('');
  const shelf = chosen === 'model' && !hasStyles ? 'photo' : chosen;
  const shelves: readonly { readonly id: Shelf; readonly name: string }[] = [
    ...(hasStyles ? [{ id: 'model' as const, name: model?.name ?? '' }] : []),
    { id: 'own', name: t`My presets` },
    { id: 'brand', name: t`Brand` },
    ...LOOK_GROUPS.map((id) => ({ id, name: t(LOOK_GROUP_NAMES[id]) })),
  ];
  const wanted = query.trim().toLowerCase();
  const found = SHIPPED_LOOKS.filter(({ id, words, group }) =>
    wanted === ''
      ? group === shelf
      : `${t(lookName(id))} ${words} ${id}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={styles['picker']}>
      <SearchField label={t`Search styles`} value={query} onChange={setQuery} />
      {wanted === '' && <Shelves shelves={shelves} value={shelf} onChange={setChosen} />}
      {wanted === '' && shelf === 'own' && <OwnPresets />}
      {wanted === '' && shelf === 'brand' && <BrandShelf />}
      {wanted === '' && shelf === 'model' && model && <ModelStyles model={model} />}
      {found.length > 0 && (
        <>
          <ul className={styles['looks']}>
            {found.map((look) => (
              <li key={look.id}>
                <LookTile look={look} />
              </li>
            ))}
          </ul>
          <p className={styles['hint']}>
            <Trans>
              Several go together. Sketch draws the examples on this device; ≈ is as near as it
              comes.
            </Trans>
          </p>
        </>
      )}
      {wanted !== '' && found.length === 0 && (
        <p className={styles['hint']}>
          <Trans>No style is called that.</Trans>
        </p>
      )}
    </div>
  );
}

function Shelves({
  shelves,
  value,
  onChange,
}: {
  shelves: readonly { readonly id: Shelf; readonly name: string }[];
  value: Shelf;
  onChange: (shelf: Shelf) => void;
}) {
  const { t } = useLingui();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t`Kind of style`} className={styles['shelves']}>
      {shelves.map((shelf) => (
        <label key={shelf.id} className={styles['shelf']}>
          <input
            type="radio"
            name={name}
            checked={shelf.id === value}
            onChange={() => onChange(shelf.id)}
          />
          {shelf.name}
        </label>
      ))}
    </div>
  );
}
