import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, X } from 'lucide-react';
import { useStore } from 'zustand';
import { FACETS } from '@/domain/library/library-query.ts';
import { announce } from '@/studio/announcements.ts';
import { undoLast } from '@/studio/library/change-pictures.ts';
import { collectionOf, withChoice } from '@/studio/library/narrow.ts';
import { renameTag } from '@/studio/library/rename-tag.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AddForm } from '@/ui/add-form.tsx';
import { Button } from '@/ui/button.tsx';
import { Popover } from '@/ui/popover.tsx';
import { useFacetWords } from './facet-words.ts';
import styles from './filter-chips.module.css';

/** What the gallery is narrowed by, each to be taken away; nothing where it is not. */
export function FilterChips() {
  const { t } = useLingui();
  const studio = useStudio();
  const { browsing } = studio;
  const query = useStore(browsing, ({ gallery }) => gallery);
  const wordsOf = useFacetWords();
  // The open collection shows by itself.
  const facets = FACETS.filter((facet) => facet !== 'collection' || collectionOf(query) === null);
  const chips = facets.flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value) => ({ facet, value, words: wordsOf(facet, value) })),
  );
  const [tag, ...otherTags] = query.chosen.tag ?? [];
  const rename = async (from: string, to: string) => {
    if (from === to) return;
    await renameTag(studio, from, to);
    browsing.setState(({ gallery }) => ({
      gallery: withChoice(withChoice(gallery, 'tag', from, false), 'tag', to, true),
    }));
    announce(studio.announcements, {
      message: t`${from} is called ${to} now`,
      action: { label: t`Undo`, run: () => void undoLast(studio) },
    });
  };
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
      {tag !== undefined && otherTags.length === 0 && (
        <Popover
          key={tag}
          label={t`Rename the tag ${tag}`}
          className={styles['rename']}
          face={<Pencil size={15} aria-hidden />}
        >
          <AddForm
            label={t`Its name on every picture`}
            action={<Trans>Rename</Trans>}
            startWith={tag}
            maxLength={100}
            onAdd={(name) => void rename(tag, name)}
          />
        </Popover>
      )}
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
