import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Bookmark, ChevronRight, Folder, FolderPlus, Images } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { ancestry } from '@/domain/library/collection.ts';
import { isNarrowed, type LibraryQuery, WHOLE_LIBRARY } from '@/domain/library/library-query.ts';
import { collectionTree } from '@/studio/library/collection-tree.ts';
import {
  LONGEST_NAME,
  newCollection,
  newSearch,
  putCollection,
  putSearch,
} from '@/studio/library/collections.ts';
import { collectionOf, isSameQuery, withinCollection } from '@/studio/library/narrow.ts';
import { arrangementOf, facetsOf } from '@/studio/library/pictures.ts';
import { useLibraryChange } from '@/studio/library/use-library-change.ts';
import { useStudio } from '@/studio/use-studio.ts';
import { NameForm } from '@/ui/name-form.tsx';
import { Popover } from '@/ui/popover.tsx';
import { CollectionMenu, SearchMenu } from './collection-menus.tsx';
import styles from './collection-strip.module.css';

/**
 * Collections and saved searches, each one press away: at the top all of them, in a collection the
 * way back and what lies in it.
 */
export function CollectionStrip() {
  const { t, i18n } = useLingui();
  const studio = useStudio();
  const { browsing } = studio;
  const query = useStore(browsing, ({ gallery }) => gallery);
  const { data: arrangement } = useQuery(arrangementOf(studio));
  const hasCollections = (arrangement?.collections.length ?? 0) > 0;
  const { data: facets } = useQuery({
    ...facetsOf(studio, WHOLE_LIBRARY),
    enabled: hasCollections,
  });
  const change = useLibraryChange();
  if (arrangement === undefined) return null;

  const { collections, searches } = arrangement;
  const saved = searches.find((search) => isSameQuery(search.query, query));
  const isWorthSaving = isNarrowed(withinCollection(query, null)) && !saved;
  if (collections.length === 0 && searches.length === 0 && !isWorthSaving) return null;

  const show = (gallery: LibraryQuery) => browsing.setState({ gallery });
  const go = (id: string | null) => show(withinCollection(query, id));
  const create = async (name: string) => {
    const collection = newCollection(studio, name, open?.id);
    if (await change(putCollection(studio, collection))) go(collection.id);
  };
  const counts = new Map(facets?.collection.values.map(({ value, count }) => [value, count]));
  const number = new Intl.NumberFormat(i18n.locale);
  const openId = collectionOf(query);
  const open = collections.find(({ id }) => id === openId);
  const name = open?.name ?? '';
  const way = (ancestry(collections).get(open?.id ?? '') ?? [])
    .slice(1)
    .toReversed()
    .flatMap((id) => collections.find((one) => one.id === id) ?? []);
  const tree = collectionTree(collections, i18n.locale);
  const inner = tree.filter(({ collection, depth }) =>
    open ? collection.parent === open.id : depth === 0,
  );

  return (
    <nav className={styles['strip']} aria-label={t`Collections and saved searches`}>
      {open && (
        <>
          <Chip icon={<Images size={16} aria-hidden />} onClick={() => go(null)}>
            <Trans>All pictures</Trans>
          </Chip>
          {way.map(({ id, name }) => (
            <Chip key={id} icon={<ChevronRight size={14} aria-hidden />} onClick={() => go(id)}>
              {name}
            </Chip>
          ))}
          <CollectionMenu
            key={open.id}
            collection={open}
            collections={collections}
            onRemoved={() => go(open.parent)}
          />
        </>
      )}
      {inner.map(({ collection: { id, name } }) => (
        <Chip key={id} icon={<Folder size={16} aria-hidden />} onClick={() => go(id)}>
          {name}
          <span className={styles['count']}>{number.format(counts.get(id) ?? 0)}</span>
        </Chip>
      ))}
      {!open &&
        searches.map((search) =>
          search === saved ? (
            <SearchMenu key={search.id} search={search} onRemoved={() => show(WHOLE_LIBRARY)} />
          ) : (
            <Chip
              key={search.id}
              icon={<Bookmark size={16} aria-hidden />}
              onClick={() => show(search.query)}
            >
              {search.name}
            </Chip>
          ),
        )}
      {isWorthSaving && (
        <Popover
          label={t`Save this search`}
          className={styles['chip']}
          face={
            <>
              <Bookmark size={16} aria-hidden /> <Trans>Save this search</Trans>
            </>
          }
        >
          <NameForm
            label={t`Name`}
            action={<Trans>Save</Trans>}
            startWith={query.words.trim().slice(0, LONGEST_NAME)}
            maxLength={LONGEST_NAME}
            onName={(name) => void change(putSearch(studio, newSearch(studio, name, query)))}
          />
        </Popover>
      )}
      <Popover
        label={open ? t`New collection in ${name}` : t`New collection`}
        className={styles['chip']}
        face={<FolderPlus size={16} aria-hidden />}
      >
        <NameForm
          label={open ? t`New collection in ${name}` : t`New collection`}
          action={<Trans>Create</Trans>}
          maxLength={LONGEST_NAME}
          onName={(name) => void create(name)}
        />
      </Popover>
    </nav>
  );
}

function Chip({
  icon,
  onClick,
  children,
}: {
  icon: ReactNode;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles['chip']} onClick={onClick}>
      {icon}
      <span className={styles['name']} dir="auto">
        {children}
      </span>
    </button>
  );
}
