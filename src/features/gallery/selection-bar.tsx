import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { FolderMinus, FolderPlus, Globe, Heart, Share2, Star, Tag, Trash2 } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import type { MarksChange } from '@/domain/library/marks-change.ts';
import type { Rating } from '@/domain/library/picture.ts';
import type { Command } from '@/studio/commands.ts';
import { deletePictures, markPictures } from '@/studio/library/change-pictures.ts';
import { collectionTree } from '@/studio/library/collection-tree.ts';
import { LONGEST_NAME, newCollection, putCollection } from '@/studio/library/collections.ts';
import { collectionOf } from '@/studio/library/narrow.ts';
import { arrangementOf } from '@/studio/library/pictures.ts';
import { useKnownTags } from '@/studio/library/use-known-tags.ts';
import { clearSelection } from '@/studio/library/select.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { sharingOf } from '@/studio/sharing/sharing.ts';
import { useCommands } from '@/studio/use-commands.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { NameForm } from '@/ui/name-form.tsx';
import { Button, IconButton } from '@/ui/button.tsx';
import { NamePicker } from '@/ui/name-picker.tsx';
import { closePopoverAround, Popover } from '@/ui/popover.tsx';
import { GiveUpPicked } from './give-up-picked.tsx';
import { PickedCount } from './picked-count.tsx';
import { SavePicked } from './save-picked.tsx';
import styles from './selection-bar.module.css';
import { useMakeWebsite } from './use-make-website.ts';

const RATINGS = [5, 4, 3, 2, 1, 0] as const satisfies readonly Rating[];

/** What can be done with all pictures that are picked; stands in place of the gallery's tools. */
export function SelectionBar() {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const { selection, browsing } = studio;
  const picked = useStore(selection, (state) => state.ids);
  const count = picked.size;
  const change = useLibraryChange();
  const mark = (marks: MarksChange, done: string) =>
    void change(markPictures(studio, [...picked], marks), done);
  const share = useCallback(
    () => sharingOf(studio).setState([...selection.getState().ids], true),
    [studio, selection],
  );
  const commands = useMemo(
    (): Command[] => (count > 0 ? [{ id: 'selection.share', label: t`Share`, run: share }] : []),
    [count, share, t],
  );
  useCommands(commands);
  const { data: arrangement } = useQuery(arrangementOf(studio));
  const collections = arrangement?.collections ?? [];
  const around = useStore(browsing, ({ gallery }) => collectionOf(gallery));
  const open = collections.find(({ id }) => id === around);
  const name = open?.name ?? '';
  const makeWebsite = useMakeWebsite();

  return (
    <div className={styles['bar']} role="toolbar" aria-label={t`Selected pictures`}>
      <PickedCount />
      {count > 0 && (
        <>
          <IconButton
            label={t`Mark as favorites`}
            onClick={() => mark({ favorite: true }, t`Marked as favorites`)}
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
                    mark({ rating }, t`Rated`);
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
            <NewTag onAdd={(tag) => mark({ addTags: [tag] }, t`Tagged: ${tag}`)} />
          </Popover>
          <Popover
            label={t`Put into a collection`}
            className={styles['opener']}
            face={<FolderPlus size={18} aria-hidden />}
          >
            {collections.length > 0 && (
              <NamePicker
                label={t`Collections`}
                names={collectionTree(collections, i18n.locale).map(({ collection, depth }) => ({
                  ...collection,
                  depth,
                }))}
                onPick={(into, button) => {
                  const name = collections.find(({ id }) => id === into)?.name ?? '';
                  mark({ addCollections: [into] }, t`Put into ${name}`);
                  closePopoverAround(button);
                }}
              />
            )}
            <NameForm
              label={t`New collection`}
              action={<Trans>Create</Trans>}
              maxLength={LONGEST_NAME}
              onName={(name) =>
                void change(putCollection(studio, newCollection(studio, name), [...picked]))
              }
            />
          </Popover>
          {open && (
            <IconButton
              label={t`Take out of ${name}`}
              onClick={() => {
                mark({ removeCollections: [open.id] }, t`Taken out of ${name}`);
                clearSelection(selection);
              }}
            >
              <FolderMinus size={18} aria-hidden />
            </IconButton>
          )}
          <SavePicked ids={picked} />
          <IconButton
            label={t`Make a website`}
            onClick={() => void makeWebsite([...picked], name || t`New website`)}
          >
            <Globe size={18} aria-hidden />
          </IconButton>
          <IconButton label={t`Share`} onClick={share}>
            <Share2 size={18} aria-hidden />
          </IconButton>
          <GiveUpPicked ids={picked} />
          <IconButton
            label={t`Delete`}
            onClick={() => {
              void change(deletePictures(studio, [...picked]), t`Put into the bin`);
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
