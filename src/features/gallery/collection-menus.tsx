import { Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, ChevronDown, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SavedSearch } from '@/domain/library/arrangement.ts';
import { canMove, type Collection } from '@/domain/library/collection.ts';
import { announce } from '@/studio/announcements.ts';
import { undoLast } from '@/studio/library/change-pictures.ts';
import { collectionTree } from '@/studio/library/collection-tree.ts';
import {
  changeCollection,
  changeSearch,
  LONGEST_NAME,
  removeCollection,
  removeSearch,
} from '@/studio/library/collections.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { AddForm } from '@/ui/add-form.tsx';
import { Button } from '@/ui/button.tsx';
import { SelectField } from '@/ui/field.tsx';
import { Popover } from '@/ui/popover.tsx';
import styles from './collection-strip.module.css';

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
  const { id, name, parent } = collection;
  const places = collectionTree(collections, i18n.locale).filter(({ collection }) =>
    canMove(collections, id, collection.id),
  );
  return (
    <Menu
      name={name}
      icon={<FolderOpen size={16} aria-hidden />}
      onRename={(name) => void changeCollection(studio, { ...collection, name })}
      onRemove={async () => {
        onRemoved();
        await removeCollection(studio, collections, id);
      }}
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
          void changeCollection(studio, { ...collection, parent: target.value || null })
        }
      />
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
      onRename={(name) => void changeSearch(studio, { ...search, name })}
      onRemove={async () => {
        onRemoved();
        await removeSearch(studio, search.id);
      }}
    />
  );
}

function Menu({
  name,
  icon,
  onRename,
  onRemove,
  children,
}: {
  name: string;
  icon: ReactNode;
  onRename: (name: string) => void;
  onRemove: () => Promise<void>;
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const studio = useStudio();
  const remove = async () => {
    const undo = { label: t`Undo`, run: () => void undoLast(studio) };
    await onRemove();
    announce(studio.announcements, { message: t`Removed: ${name}`, action: undo });
  };
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
        <AddForm
          key={name}
          label={t`Name`}
          action={<Trans>Rename</Trans>}
          startWith={name}
          maxLength={LONGEST_NAME}
          onAdd={onRename}
        />
        {children}
        <Button onClick={() => void remove()}>
          <Trans>Remove it; its pictures stay</Trans>
        </Button>
      </div>
    </Popover>
  );
}
