import { Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, ChevronDown, FolderOpen, Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LibraryStep } from '@/domain/library/library-step.ts';
import type { SavedSearch } from '@/domain/library/arrangement.ts';
import { canMove, type Collection } from '@/domain/library/collection.ts';
import { collectionTree } from '@/studio/library/collection-tree.ts';
import {
  LONGEST_NAME,
  putCollection,
  putSearch,
  removeCollection,
  removeSearch,
} from '@/studio/library/collections.ts';
import { picturesOfCollection } from '@/studio/sharing/change-galleries.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { NameForm } from '@/ui/name-form.tsx';
import { Button } from '@/ui/button.tsx';
import { SelectField } from '@/ui/field.tsx';
import { Popover } from '@/ui/popover.tsx';
import styles from './collection-strip.module.css';
import { useMakeWebsite } from './use-make-website.ts';

/** The open collection, and what can be done with it. */
export function CollectionMenu({
  collection,
  collections,
  onRemoved,
}: {
  collection: Collection;
  collections: readonly Collection[];
  onRemoved: () => void;
}) {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const change = useLibraryChange();
  const makeWebsite = useMakeWebsite();
  const { id, name, parent } = collection;
  const places = collectionTree(collections, i18n.locale).filter(({ collection }) =>
    canMove(collections, id, collection.id),
  );
  return (
    <Menu
      name={name}
      icon={<FolderOpen size={16} aria-hidden />}
      rename={(name) => putCollection(studio, { ...collection, name })}
      remove={() => removeCollection(studio, collections, id)}
      onRemoved={onRemoved}
    >
      <SelectField
        label={t`Lies in`}
        value={parent ?? ''}
        choices={[
          { value: '', label: t`Nothing: it stands at the top` },
          ...places.map(({ collection: { id, name }, depth }) => ({
            value: id,
            label: `${'\u2003'.repeat(depth)}${name}`,
          })),
        ]}
        onChange={({ target }) =>
          void change(putCollection(studio, { ...collection, parent: target.value || null }))
        }
      />
      <Button onClick={() => void makeWebsite(picturesOfCollection(studio, id), name)}>
        <Globe size={16} aria-hidden />
        <Trans>Make a website</Trans>
      </Button>
    </Menu>
  );
}

/** The saved search that is shown, and what can be done with it. */
export function SearchMenu({ search, onRemoved }: { search: SavedSearch; onRemoved: () => void }) {
  const studio = useStudio();
  return (
    <Menu
      name={search.name}
      icon={<Bookmark size={16} fill="currentColor" aria-hidden />}
      rename={(name) => putSearch(studio, { ...search, name })}
      remove={() => removeSearch(studio, search.id)}
      onRemoved={onRemoved}
    />
  );
}

function Menu({
  name,
  icon,
  rename,
  remove,
  onRemoved,
  children,
}: {
  name: string;
  icon: ReactNode;
  rename: (name: string) => Promise<LibraryStep | null>;
  remove: () => Promise<LibraryStep | null>;
  onRemoved: () => void;
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const change = useLibraryChange();
  return (
    <Popover
      label={t`Change: ${name}`}
      className={styles['open']}
      face={
        <>
          {icon}
          <span className={styles['name']} dir="auto">
            {name}
          </span>
          <ChevronDown size={14} aria-hidden />
        </>
      }
    >
      <div className={styles['menu']}>
        <NameForm
          key={name}
          label={t`Name`}
          action={<Trans>Rename</Trans>}
          startWith={name}
          maxLength={LONGEST_NAME}
          onName={(wanted) => void change(rename(wanted))}
        />
        {children}
        <Button
          onClick={() => {
            onRemoved();
            void change(remove(), t`Removed: ${name}`);
          }}
        >
          <Trans>Remove it; its pictures stay</Trans>
        </Button>
      </div>
    </Popover>
  );
}
