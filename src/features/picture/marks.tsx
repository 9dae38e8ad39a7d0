import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FolderPlus, Tag, X } from 'lucide-react';
import type { MarksChange } from '@/domain/library/marks-change.ts';
import type { Picture, Rating } from '@/domain/library/picture.ts';
import { markPictures, rate } from '@/studio/library/change-pictures.ts';
import { collectionTree } from '@/studio/library/collection-tree.ts';
import { LONGEST_NAME, newCollection, putCollection } from '@/studio/library/collections.ts';
import { arrangementOf } from '@/studio/library/pictures.ts';
import { useKnownTags } from '@/studio/library/use-known-tags.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { NameForm } from '@/ui/name-form.tsx';
import { NamePicker } from '@/ui/name-picker.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import { StarRating } from '@/ui/star-rating.tsx';
import styles from './marks.module.css';
import { Notes } from './notes.tsx';

/** What the user says of a picture: how good it is, what it is about, where it belongs. */
export function Marks({ picture }: { picture: Picture }) {
  const { t } = useLingui();
  const { id, rating } = picture;
  const studio = useStudio();
  const change = useLibraryChange();
  return (
    <section className={styles['marks']} aria-label={t`Your marks`}>
      <StarRating
        legend={t({ context: 'facet', message: 'Rating' })}
        value={rating}
        nameOf={(rating) => (rating === 0 ? t`No rating` : t`${rating} of 5 stars`)}
        onChange={(stars) => void change(rate(studio, id, stars as Rating))}
      />
      <ul className={styles['chips']}>
        <TagChips picture={picture} />
        <CollectionChips picture={picture} />
      </ul>
      <Notes
        // Another picture has other notes, also where the panel stays.
        key={id}
        notes={picture.notes}
        onChange={(notes) => void change(markPictures(studio, [id], { notes }))}
      />
    </section>
  );
}

function TagChips({ picture: { id, tags } }: { picture: Picture }) {
  const { t } = useLingui();
  const studio = useStudio();
  const change = useLibraryChange();
  const mark = (marks: MarksChange, done?: string) =>
    void change(markPictures(studio, [id], marks), done);
  return (
    <>
      {tags.map((tag) => (
        <Chip
          key={tag}
          name={tag}
          removal={t`Take the tag away: ${tag}`}
          onRemove={() => mark({ removeTags: [tag] }, t`Tag taken away: ${tag}`)}
        />
      ))}
      <li>
        <Popover
          label={t`Add a tag`}
          className={styles['add']}
          face={
            <>
              <Tag size={15} aria-hidden /> <Trans context="on a picture">Tag</Trans>
            </>
          }
        >
          <NewTag onAdd={(tag) => mark({ addTags: [tag] })} />
        </Popover>
      </li>
    </>
  );
}

function NewTag({ onAdd }: { onAdd: (tag: string) => void }) {
  const { t } = useLingui();
  const suggestions = useKnownTags();
  return (
    <NameForm
      label={t`Tag`}
      action={<Trans>Add</Trans>}
      maxLength={100}
      suggestions={suggestions}
      onName={onAdd}
    />
  );
}

function CollectionChips({ picture: { id, collections } }: { picture: Picture }) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const change = useLibraryChange();
  const mark = (marks: MarksChange, done?: string) =>
    void change(markPictures(studio, [id], marks), done);
  const { data: arrangement } = useQuery(arrangementOf(studio));
  const tree = collectionTree(arrangement?.collections ?? [], i18n.locale);
  const own = tree.filter(({ collection }) => collections.includes(collection.id));
  const others = tree.filter(({ collection }) => !collections.includes(collection.id));
  return (
    <>
      {own.map(({ collection: { id: from, name } }) => (
        <Chip
          key={from}
          name={name}
          removal={t`Take out of ${name}`}
          onRemove={() => mark({ removeCollections: [from] }, t`Taken out of ${name}`)}
        />
      ))}
      <li>
        <Popover
          label={t`Put into a collection`}
          className={styles['add']}
          face={
            <>
              <FolderPlus size={15} aria-hidden /> <Trans>Collection</Trans>
            </>
          }
        >
          {others.length > 0 && (
            <NamePicker
              label={t`Collections`}
              names={others.map(({ collection, depth }) => ({ ...collection, depth }))}
              onPick={(into, button) => {
                mark({ addCollections: [into] });
                closePopoverAround(button);
              }}
            />
          )}
          <NameForm
            label={t`New collection`}
            action={<Trans>Create</Trans>}
            maxLength={LONGEST_NAME}
            onName={(name) => void change(putCollection(studio, newCollection(studio, name), [id]))}
          />
        </Popover>
      </li>
    </>
  );
}

function Chip({
  name,
  removal,
  onRemove,
}: {
  name: string;
  removal: string;
  onRemove: () => void;
}) {
  return (
    <li className={styles['chip']}>
      <span dir="auto">{name}</span>
      <button type="button" aria-label={removal} title={removal} onClick={onRemove}>
        <X size={14} aria-hidden />
      </button>
    </li>
  );
}
