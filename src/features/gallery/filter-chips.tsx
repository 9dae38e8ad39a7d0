import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { FACETS } from '@/domain/library/library-query.ts';
import { collectionOf, withChoice } from '@/studio/library/narrow.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button } from '@/ui/button.tsx';
import { useFacetWords } from './facet-words.ts';
import styles from './filter-chips.module.css';

/** What the gallery is narrowed by, each to be taken away; nothing where it is not. */
export function FilterChips() {
  const { t } = useLingui();
  const { browsing } = useStudio();
  const query = useStore(browsing, ({ gallery }) => gallery);
  const wordsOf = useFacetWords();
  // The open collection shows by itself.
  const facets = FACETS.filter((facet) => facet !== 'collection' || collectionOf(query) === null);
  const chips = facets.flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value) => ({ facet, value, words: wordsOf(facet, value) })),
  );
  if (chips.length === 0) return null;
  return (
    <div className={styles['chips']} role="group" aria-label={t`Active filters`}>
      {chips.map(({ facet, value, words }) => (
        <button
          key={`${facet} ${value}`}
          type="button"
          className={styles['chip']}
          aria-label={t`Take away: ${words}`}
          title={t`Take away: ${words}`}
          onClick={() =>
            browsing.setState(({ gallery }) => ({
              gallery: withChoice(gallery, facet, value, false),
            }))
          }
        >
          <span dir="auto">{words}</span>
          <X size={14} aria-hidden />
        </button>
      ))}
      {chips.length > 1 && (
        <Button
          className={styles['all']}
          onClick={() =>
            browsing.setState(({ gallery }) => ({ gallery: { ...gallery, chosen: {} } }))
          }
        >
          <Trans>Take all away</Trans>
        </Button>
      )}
    </div>
  );
}
