import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Heart, Star, Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { MarksChange } from '@/domain/library/marks-change.ts';
import { WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import type { Rating } from '@/domain/library/picture.ts';
import { announce } from '@/studio/announcements.ts';
import { markPictures, undoLast } from '@/studio/library/change-pictures.ts';
import { facetsOf } from '@/studio/library/pictures.ts';
import { clearSelection } from '@/studio/library/select.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { Button, IconButton } from '@/ui/button.tsx';
import { TextField } from '@/ui/field.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import styles from './selection-bar.module.css';

const RATINGS = [5, 4, 3, 2, 1, 0] as const satisfies readonly Rating[];

/** What can be done with all pictures that are picked; stands in place of the gallery's tools. */
export function SelectionBar() {
  const { t } = useLingui();
  const studio = useStudio();
  const { selection, announcements } = studio;
  const ids = useStore(selection, (state) => state.ids);
  const count = ids.size;

  const change = async (change: MarksChange, done: string) => {
    const failed = t`This browser could not write that down. The pictures are as they were.`;
    const step = await markPictures(studio, [...ids], change).catch(() => failed);
    if (step === null) return;
    announce(
      announcements,
      step === failed
        ? { message: failed }
        : { message: done, action: { label: t`Undo`, run: () => void undoLast(studio) } },
    );
  };

  return (
    <div className={styles['bar']} role="toolbar" aria-label={t`Selected pictures`}>
      <IconButton label={t`End selecting`} onClick={() => clearSelection(selection)}>
        <X size={18} aria-hidden />
      </IconButton>
      <p role="status" className={styles['count']}>
        {count === 0 ? (
          <Trans>Press the pictures that you want</Trans>
        ) : (
          <Plural value={count} one="# selected" other="# selected" />
        )}
      </p>
      {count > 0 && (
        <>
          <IconButton
            label={t`Mark as favorites`}
            onClick={() => void change({ favorite: true }, t`Marked as favorites`)}
          >
            <Heart size={18} aria-hidden />
          </IconButton>
          <Popover
            label={t`Rate`}
            className={styles['opener']}
            face={<Star size={18} aria-hidden />}
          >
            <div className={styles['ratings']}>
              {RATINGS.map((rating) => (
                <Button
                  key={rating}
                  aria-label={rating === 0 ? t`No rating` : t`${rating} of 5 stars`}
                  onClick={({ currentTarget }) => {
                    void change({ rating }, t`Rated`);
                    closePopoverAround(currentTarget);
                  }}
                >
                  {rating === 0 ? <Trans>No rating</Trans> : '★'.repeat(rating)}
                </Button>
              ))}
            </div>
          </Popover>
          <Popover
            label={t`Tags`}
            className={styles['opener']}
            face={<Tag size={18} aria-hidden />}
          >
            <TagForm onTag={(tag) => void change({ addTags: [tag] }, t`Tagged: ${tag}`)} />
          </Popover>
          <IconButton
            label={t`Delete`}
            onClick={() => {
              void change({ deletedAtMs: studio.ports.now() }, t`Put into the bin`);
              clearSelection(selection);
            }}
          >
            <Trash2 size={18} aria-hidden />
          </IconButton>
        </>
      )}
    </div>
  );
}

function TagForm({ onTag }: { onTag: (tag: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const { data: facets } = useQuery(facetsOf(useStudio(), WHOLE_LIBRARY));
  return (
    <form
      className={styles['tags']}
      onSubmit={(event) => {
        event.preventDefault();
        const tag = text.trim();
        if (tag === '') return;
        onTag(tag);
        setText('');
      }}
    >
      <TextField
        label={t`Tag`}
        value={text}
        maxLength={100}
        autoComplete="off"
        suggestions={facets?.tag.values.map(({ value }) => value) ?? []}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" look="outlined">
        <Trans>Add</Trans>
      </Button>
    </form>
  );
}
