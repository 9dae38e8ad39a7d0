import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, X } from 'lucide-react';
import { useStore } from 'zustand';
import { FACETS } from '@/domain/library/library-query.ts';
import { dayBounds } from '@/studio/library/date-span.ts';
import { collectionOf, withChoice } from '@/studio/library/narrow.ts';
import { renameTag } from '@/studio/library/rename-tag.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { NameForm } from '@/ui/name-form.tsx';
import { Button } from '@/ui/button.tsx';
import { Popover } from '@/ui/popover.tsx';
import { useFacetWords } from './facet-words.ts';
import styles from './filter-chips.module.css';

/** What the gallery is narrowed by, each to be taken away; nothing where it is not. */
export function FilterChips() {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const { browsing } = studio;
  const query = useStore(browsing, ({ gallery }) => gallery);
  const change = useLibraryChange();
  const wordsOf = useFacetWords();
  // The open collection shows by itself.
  const facets = FACETS.filter((facet) => facet !== 'collection' || collectionOf(query) === null);
  const chips = facets.flatMap((facet) =>
    (query.chosen[facet] ?? []).map((value) => ({ facet, value, words: wordsOf(facet, value) })),
  );
  const [tag, ...otherTags] = query.chosen.tag ?? [];
  const rename = async (from: string, to: string) => {
    if (from === to) return;
    const isRenamed = await change(renameTag(studio, from, to), t`${from} is called ${to} now`);
    if (!isRenamed) return;
    browsing.setState(({ gallery }) => ({
      gallery: withChoice(withChoice(gallery, 'tag', from, false), 'tag', to, true),
    }));
  };
  const { from, to } = dayBounds(query.between);
  const shown = (day: string) =>
    new Date(`${day}T12:00`).toLocaleDateString(i18n.locale, { dateStyle: 'medium' });
  const days =
    from === '' && to === ''
      ? null
      : from === ''
        ? t`Until ${shown(to)}`
        : to === ''
          ? t`From ${shown(from)}`
          : `${shown(from)} – ${shown(to)}`;
  if (chips.length === 0 && days === null) return null;
  return (
    <div className={styles['chips']} role="group" aria-label={t`Active filters`}>
      {days !== null && (
        <Chip
          words={days}
          onTake={() =>
            browsing.setState(({ gallery }) => ({ gallery: { ...gallery, between: null } }))
          }
        />
      )}
      {chips.map(({ facet, value, words }) => (
        <Chip
          key={`${facet} ${value}`}
          words={words}
          onTake={() =>
            browsing.setState(({ gallery }) => ({
              gallery: withChoice(gallery, facet, value, false),
            }))
          }
        />
      ))}
      {tag !== undefined && otherTags.length === 0 && (
        <Popover
          key={tag}
          label={t`Rename the tag ${tag}`}
          className={styles['rename']}
          face={<Pencil size={15} aria-hidden />}
        >
          <NameForm
            label={t`Its name on every picture`}
            action={<Trans>Rename</Trans>}
            startWith={tag}
            maxLength={100}
            onName={(name) => void rename(tag, name)}
          />
        </Popover>
      )}
      {chips.length + (days === null ? 0 : 1) > 1 && (
        <Button
          className={styles['all']}
          onClick={() =>
            browsing.setState(({ gallery }) => ({
              gallery: { ...gallery, chosen: {}, between: null },
            }))
          }
        >
          <Trans>Take all away</Trans>
        </Button>
      )}
    </div>
  );
}

/** Something that the gallery is narrowed by. */
function Chip({ words, onTake }: { words: string; onTake: () => void }) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      className={styles['chip']}
      aria-label={t`Take away: ${words}`}
      title={t`Take away: ${words}`}
      onClick={onTake}
    >
      <span dir="auto">{words}</span>
      <X size={14} aria-hidden />
    </button>
  );
}
