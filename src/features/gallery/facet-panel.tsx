import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { FacetCounts } from '@/domain/library/catalogue.ts';
import type { Facet, LibraryQuery } from '@/domain/library/library-query.ts';
import { isChosen, withChoice } from '@/studio/library/narrow.ts';
import { facetsOf } from '@/studio/library/pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { SelectField } from '@/ui/field.tsx';
import { DateSpan } from './date-span.tsx';
import styles from './facet-panel.module.css';
import { FACET_NAMES, OFFERED, SORT_NAMES, useFacetWords } from './facet-words.ts';

/** So many values of a facet show until all are asked for. */
const SHOWN = 8;

/** What the library can be narrowed by, with how many pictures there are of each. */
export function FacetPanel({ query, onClose }: { query: LibraryQuery; onClose: () => void }) {
  const { t } = useLingui();
  const studio = useStudio();
  const { data: facets } = useQuery(facetsOf(studio, query));
  return (
    <aside className={styles['panel']} aria-label={t`Filters`}>
      <header className={styles['head']}>
        <h2>
          <Trans>Filters</Trans>
        </h2>
        <IconButton label={t`Close filters`} onClick={onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <SortChoice />
      <DateSpan />
      {facets &&
        OFFERED.map((facet) => (
          <FacetGroup key={facet} facet={facet} counts={facets[facet]} query={query} />
        ))}
    </aside>
  );
}

function SortChoice() {
  const { t } = useLingui();
  const { browsing, ports } = useStudio();
  const { sort } = useStore(browsing, ({ gallery }) => gallery);
  const [name = 'newest'] =
    SORT_NAMES.find(([, one]) => one.by === sort.by && !one.isReversed === !sort.isReversed) ?? [];
  const choose = (wanted: string) => {
    const [, chosen = sort] = SORT_NAMES.find(([one]) => one === wanted) ?? [];
    const seeded =
      chosen.by === 'random' ? { ...chosen, seed: Math.floor(ports.random() * 2 ** 32) } : chosen;
    browsing.setState(({ gallery }) => ({ gallery: { ...gallery, sort: seeded } }));
  };
  return (
    <SelectField
      label={t`Order`}
      value={name}
      choices={SORT_NAMES.map(([value, , words]) => ({ value, label: t(words) }))}
      onChange={({ target }) => choose(target.value)}
    />
  );
}

/** Nothing where all pictures are alike. */
function FacetGroup({
  facet,
  counts: { values, distinct },
  query,
}: {
  facet: Facet;
  counts: FacetCounts;
  query: LibraryQuery;
}) {
  const { t, i18n } = useLingui();
  const { browsing } = useStudio();
  const wordsOf = useFacetWords();
  const [isLong, setIsLong] = useState(false);
  const chosen = query.chosen[facet] ?? [];
  const least = facet === 'tag' || facet === 'collection' ? 1 : 2;
  if (chosen.length === 0 && values.length < least) return null;
  const sorted = isInOrder(facet)
    ? values.toSorted((a, b) => (a.value < b.value ? 1 : -1))
    : values;
  const shown = isLong ? sorted : sorted.slice(0, SHOWN);
  const rest = Math.min(sorted.length, distinct) - shown.length;
  const number = new Intl.NumberFormat(i18n.locale);
  return (
    <fieldset className={styles['group']}>
      <legend>{t(FACET_NAMES[facet])}</legend>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <label className={styles['value']}>
              <input
                type="checkbox"
                checked={isChosen(query, facet, value)}
                onChange={({ target }) =>
                  browsing.setState(({ gallery }) => ({
                    gallery: withChoice(gallery, facet, value, target.checked),
                  }))
                }
              />
              <span className={styles['name']} dir="auto">
                {wordsOf(facet, value)}
              </span>
              <span className={styles['count']}>{number.format(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles['more']} onClick={() => setIsLong(true)}>
          <Plural value={rest} one="# more" other="# more" />
        </Button>
      )}
    </fieldset>
  );
}

/** By value, not by how frequent it is. */
function isInOrder(facet: Facet): boolean {
  return facet === 'rating' || facet === 'month';
}
