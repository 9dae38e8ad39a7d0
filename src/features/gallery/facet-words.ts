import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Facet, Sort } from '@/domain/library/library-query.ts';
import { styleName } from '@/studio/compose/recipe-words.ts';
import { backendWords } from '@/studio/connections/backend-words.ts';
import { arrangementOf } from '@/studio/library/pictures.ts';
import { useStudio } from '@/studio/use-studio.ts';

/** What the panel offers, in its order; favourites have a button of their own. */
export const OFFERED = [
  'rating',
  'tag',
  'collection',
  'style',
  'backend',
  'model',
  'size',
  'month',
  'cost',
  'origin',
  'reference',
] as const satisfies readonly Facet[];

export const FACET_NAMES: Readonly<Record<Facet, MessageDescriptor>> = {
  rating: msg({ context: 'facet', message: 'Rating' }),
  tag: msg({ context: 'facet', message: 'Tags' }),
  collection: msg({ context: 'facet', message: 'Collections' }),
  style: msg({ context: 'facet', message: 'Style' }),
  backend: msg({ context: 'facet', message: 'Made with' }),
  model: msg({ context: 'facet', message: 'Model' }),
  size: msg({ context: 'facet', message: 'Size' }),
  month: msg({ context: 'facet', message: 'Date' }),
  cost: msg({ context: 'facet', message: 'Cost' }),
  origin: msg({ context: 'facet', message: 'Where from' }),
  reference: msg({ context: 'facet', message: 'References' }),
  label: msg({ context: 'facet', message: 'AI label' }),
  seed: msg({ context: 'facet', message: 'Seed' }),
  favorite: msg({ context: 'facet', message: 'Favorites' }),
};

export const SORT_NAMES: readonly (readonly [name: string, Sort, MessageDescriptor])[] = [
  ['newest', { by: 'time' }, msg({ context: 'sort', message: 'Newest first' })],
  ['oldest', { by: 'time', isReversed: true }, msg({ context: 'sort', message: 'Oldest first' })],
  ['rating', { by: 'rating' }, msg({ context: 'sort', message: 'Best rated first' })],
  ['cost', { by: 'cost' }, msg({ context: 'sort', message: 'Most expensive first' })],
  ['random', { by: 'random' }, msg({ context: 'sort', message: 'In random order' })],
];

const ORIGINS: Readonly<Record<string, MessageDescriptor>> = {
  made: msg({ context: 'origin', message: 'Made here' }),
  edited: msg({ context: 'origin', message: 'Edited here' }),
  imported: msg({ context: 'origin', message: 'Imported' }),
};

/** Gives the words for a value of a facet, in the user's language. */
export function useFacetWords(): (facet: Facet, value: string) => string {
  const { t, i18n } = useLingui();
  const { data: arrangement } = useQuery(arrangementOf(useStudio()));
  return useCallback(
    (facet, value) => {
      switch (facet) {
        case 'rating':
          return value === '0' ? t`Not rated` : '★'.repeat(Number(value));
        case 'style':
          return value === '' ? t`No style` : t(styleName(value));
        case 'backend':
          return t(backendWords(value).name);
        case 'collection':
          return arrangement?.collections.find(({ id }) => id === value)?.name ?? t`Gone`;
        case 'month': {
          const [year, month] = value.split('-').map(Number);
          const date = new Date(year ?? 0, (month ?? 1) - 1, 1);
          return date.toLocaleDateString(i18n.locale, { month: 'long', year: 'numeric' });
        }
        case 'cost':
          return costWords(value);
        case 'origin':
          return t(ORIGINS[value] ?? { id: value, message: value });
        case 'reference':
          return value === 'yes' ? t`With references` : t`Without references`;
        case 'label':
          return value === '' ? t`Without a label` : value;
        case 'favorite':
          return value === 'yes' ? t`Favorites` : t`Others`;
        case 'tag':
        case 'model':
        case 'size':
        case 'seed':
          return value;
      }
      function costWords(bound: string): string {
        if (bound === 'unknown') return t`Unknown`;
        if (bound === 'kudos') return t`In kudos`;
        if (bound === '0') return t`Free`;
        const dollars = new Intl.NumberFormat(i18n.locale, { style: 'currency', currency: 'USD' });
        if (bound === 'more') {
          const least = dollars.format(1);
          return t`More than ${least}`;
        }
        const most = dollars.format(Number(bound));
        return t`Up to ${most}`;
      }
    },
    [arrangement, t, i18n.locale],
  );
}
